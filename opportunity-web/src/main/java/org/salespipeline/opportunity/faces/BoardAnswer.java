package org.salespipeline.opportunity.faces;

import org.salespipeline.opportunity.service.BoardCard;

/**
 * What the board is told after a move.
 *
 * @param card the card as it is now, or null if it is gone
 * @param told a sentence, or null where a refusal says it all
 * @param back the stage to which the card may be put back, or null
 */
public record BoardAnswer(BoardCard card, String told, Back back) {

  /**
   * The way back.
   *
   * @param lane the key of the lane
   * @param name what it is called
   */
  public record Back(String lane, String name) {}
}
