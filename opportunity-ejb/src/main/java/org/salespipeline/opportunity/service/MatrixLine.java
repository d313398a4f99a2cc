package org.salespipeline.opportunity.service;

import java.util.List;
import java.util.UUID;

/**
 * One line of the matrix.
 *
 * @param id of the salesperson, contact or sales cycle
 * @param part whether it is a person of the company in the line above, and counted there as well
 * @param deleted whether that is gone, and only its opportunities are left
 * @param cells one for each period
 */
public record MatrixLine(
    UUID id, String code, String name, boolean part, boolean deleted, List<MatrixCell> cells) {}
