package org.salespipeline.shared.query;

/**
 * A record as it is shown, with the number of the stored version it shows.
 *
 * @param version what a later change must name to be sure that nothing happened in between
 */
public record Versioned<T>(T value, long version) {}
