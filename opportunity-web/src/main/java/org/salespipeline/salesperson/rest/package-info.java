/** Salespeople over HTTP. */
package org.salespipeline.salesperson.rest;
