/** Imports over HTTP (API contract, "Importing a pipeline"). */
package org.salespipeline.importing.rest;
