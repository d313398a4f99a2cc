/** The set-up record over HTTP. */
package org.salespipeline.setup.rest;
