package org.salespipeline.shared.query;

/**
 * What stands beside a row in a list.
 *
 * @param previous the row before, or null at the beginning
 * @param next the row after, or null at the end
 */
public record Neighbours<T>(T previous, T next) {}
