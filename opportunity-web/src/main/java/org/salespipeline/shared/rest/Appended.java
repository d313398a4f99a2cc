package org.salespipeline.shared.rest;

import org.salespipeline.shared.query.Versioned;

/**
 * What came of appending to something.
 *
 * @param key what names the entry in the collection that was called
 * @param owner what it was appended to, as it is now
 */
public record Appended<E extends Record>(E entry, Object key, Versioned<?> owner) {}
