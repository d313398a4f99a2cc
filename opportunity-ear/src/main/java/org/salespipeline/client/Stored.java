package org.salespipeline.client;

/**
 * A record, and which version of it this is.
 *
 * @param value the record
 * @param etag names the version; a change or deletion hands it back, and is refused if the record
 *     was changed meanwhile
 */
public record Stored<R>(R value, String etag) {}
