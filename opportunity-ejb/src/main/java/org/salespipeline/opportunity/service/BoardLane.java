package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import org.salespipeline.shared.query.Page;

/**
 * A lane of the board: what all opportunities in it come to, and the first of them.
 *
 * @param description the stage's name, or null
 * @param cards none in the lanes of what is closed
 */
public record BoardLane(
    LaneKey key,
    String description,
    long numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    Page<BoardCard> cards) {

  /** The same lane with these cards. */
  BoardLane with(Page<BoardCard> shown) {
    return new BoardLane(
        key, description, numberOfOpportunities, estimatedValue, calculatedCurrentValue, shown);
  }
}
