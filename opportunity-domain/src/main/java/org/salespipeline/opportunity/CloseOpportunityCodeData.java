package org.salespipeline.opportunity;

/**
 * All that a person or partner may say of a close opportunity code.
 *
 * @param type null for the default, {@code Won}
 */
public record CloseOpportunityCodeData(String code, String description, CloseType type) {}
