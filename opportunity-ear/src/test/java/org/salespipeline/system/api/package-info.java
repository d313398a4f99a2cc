/** The promise to partner systems, kept: the API contract as tests over HTTP. */
package org.salespipeline.system.api;
