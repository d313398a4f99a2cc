package org.salespipeline.opportunity.service;

/**
 * The pipeline of one salesperson.
 *
 * @param name what the salesperson is called, or null
 * @param deleted whether the salesperson is gone, and only what was won is left
 */
public record SalespersonFigures(
    String code, String name, boolean deleted, PipelineFigures figures) {}
