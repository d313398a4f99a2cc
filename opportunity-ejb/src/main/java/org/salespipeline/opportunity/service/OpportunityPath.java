package org.salespipeline.opportunity.service;

import java.util.List;
import org.salespipeline.opportunity.StageAccess;

/**
 * The way of an opportunity through its sales cycle.
 *
 * @param salesCycleCode the code of the cycle
 * @param salesCycleDescription what people call the cycle, or null
 * @param stages every stage, with what leads there and what is missing for it
 */
public record OpportunityPath(
    String salesCycleCode, String salesCycleDescription, List<StageAccess> stages) {

  public OpportunityPath {
    stages = List.copyOf(stages);
  }
}
