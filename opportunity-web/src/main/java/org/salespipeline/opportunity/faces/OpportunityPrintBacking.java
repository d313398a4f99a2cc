package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.salespipeline.opportunity.service.OpportunityEntryQueries;
import org.salespipeline.opportunity.service.OpportunityEntryView;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;

/** One opportunity on paper: its facts, all entries, the stages that remain (reference 15.1). */
@Named("opportunityPrint")
@RequestScoped
public class OpportunityPrintBacking {

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityEntryQueries history;
  @Inject private SalesCycleQueries cycles;

  private String number;
  private OpportunityView opportunity;
  private List<OpportunityEntryView> entries;
  private List<SalesCycleStageView> remaining;

  /** Reads the opportunity that the address names. */
  public void load() {
    opportunity = opportunities.get(number).value();
    entries = history.all(opportunity.number());
    remaining =
        opportunity.closed() ? List.of() : remaining(cycles.outline(opportunity.salesCycleCode()));
  }

  private List<SalesCycleStageView> remaining(List<SalesCycleStageView> stages) {
    int current = opportunity.currentStage() == null ? 0 : opportunity.currentStage();
    return stages.stream().filter(stage -> stage.stage() > current).toList();
  }

  public OpportunityView getOpportunity() {
    return opportunity;
  }

  /** The whole history, oldest first. */
  public List<OpportunityEntryView> getEntries() {
    return entries;
  }

  /** The stages after the current one. */
  public List<SalesCycleStageView> getRemaining() {
    return remaining;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
