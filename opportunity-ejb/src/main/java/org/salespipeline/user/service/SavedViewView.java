package org.salespipeline.user.service;

import java.io.Serializable;
import java.util.UUID;

/**
 * A saved view as its readers see it.
 *
 * @param query what the page shows: its address after the question mark
 * @param owner who keeps it
 * @param own whether that is the reader
 * @param changeable whether the reader may change it
 */
public record SavedViewView(
    UUID id,
    long version,
    String name,
    boolean shared,
    String query,
    String owner,
    boolean own,
    boolean changeable)
    implements Serializable {}
