/**
 * How the services look over HTTP: one way to read and write records, one way to refuse, and the
 * order of refusals that partners are promised. The records of the services are the wire format;
 * their components are the properties, in their order.
 */
package org.salespipeline.shared.rest;
