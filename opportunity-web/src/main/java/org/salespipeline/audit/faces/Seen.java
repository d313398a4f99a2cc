package org.salespipeline.audit.faces;

import java.time.Instant;
import java.util.UUID;

/**
 * The state of a record from which somebody begins to change it.
 *
 * @param version what tells this state from later ones
 * @param storedAt when it was stored
 * @param data what can be changed of it
 */
public record Seen<D extends Record>(UUID id, Long version, Instant storedAt, D data) {}
