package org.salespipeline.idempotency.service;

/**
 * What a caller is to be answered.
 *
 * @param replayed whether this is the answer to an earlier request
 */
public record Outcome(GivenAnswer answer, boolean replayed) {}
