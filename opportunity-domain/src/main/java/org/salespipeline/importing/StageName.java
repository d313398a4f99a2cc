package org.salespipeline.importing;

/**
 * A stage of the import's cycle, as rows may name it.
 *
 * @param description null where the stage has none
 */
public record StageName(int stage, String description) {}
