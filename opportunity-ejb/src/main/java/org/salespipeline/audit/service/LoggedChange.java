package org.salespipeline.audit.service;

import java.time.Instant;

/**
 * The last change of a field.
 *
 * @param by the name of who changed it, as people call that one
 */
public record LoggedChange(String field, String by, Instant recordedAt) {}
