package org.salespipeline.assistant.service;

import java.util.List;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleStageData;

/** What the assistant would create: a sales cycle with its stages, and the close codes. */
public record StandardPreview(
    SalesCycleData salesCycle,
    List<SalesCycleStageData> stages,
    List<CloseOpportunityCodeData> closeCodes) {

  public StandardPreview {
    stages = List.copyOf(stages);
    closeCodes = List.copyOf(closeCodes);
  }
}
