package org.salespipeline.audit;

import java.util.UUID;

/**
 * Which record a line of the change log is about.
 *
 * @param kind the record's kind as the API names the collection, such as {@code opportunities}
 * @param key the business code or number at that time
 */
public record LoggedRecord(String kind, UUID id, String key) {}
