package org.salespipeline.opportunity.service;

import java.time.Instant;
import java.util.UUID;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.CloseType;

/**
 * A reason for closing as people and partners see it.
 *
 * @param numberOfOpportunities entries that name it (domain reference 3.6)
 */
public record CloseOpportunityCodeView(
    UUID id,
    String code,
    String description,
    CloseType type,
    int numberOfOpportunities,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public CloseOpportunityCodeData data() {
    return new CloseOpportunityCodeData(code, description, type);
  }
}
