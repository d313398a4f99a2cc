package org.salespipeline.figures.faces;

import java.math.BigDecimal;

/**
 * One figure.
 *
 * @param value exactly; null for none
 * @param text as the reader writes it
 * @param link the address of the rows behind it, or null
 */
public record Figure(BigDecimal value, String text, String link) {}
