package org.salespipeline.shared.rest;

import java.util.function.Function;

/**
 * How a resource is read and written: what a caller sees and what a caller may say.
 *
 * @param view all properties
 * @param command the properties that a caller may send
 * @param data what the caller could have sent to get what is there; the base of a partial change
 */
public record Shape<V extends Record, D extends Record>(
    Class<V> view, Class<D> command, Function<V, D> data) {}
