package org.salespipeline.salescycle;

/**
 * All that a person or partner may say of a sales cycle.
 *
 * @param probabilityCalculation null for the default, {@code Multiply}
 * @param blocked null for no
 */
public record SalesCycleData(
    String code,
    String description,
    ProbabilityCalculation probabilityCalculation,
    Boolean blocked) {}
