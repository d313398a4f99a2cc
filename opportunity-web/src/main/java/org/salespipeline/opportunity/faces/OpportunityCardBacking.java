package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.OpportunityEntryView;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Occasions;

/** The card of one opportunity: its facts, its way through the stages, its history. */
@Named("opportunityCard")
@ViewScoped
public class OpportunityCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityService service;
  @Inject private SalesCycleQueries cycles;
  @Inject private ActiveUser user;
  @Inject private Feedback feedback;
  @Inject private Occasions occasions;

  private String number;
  private long version;
  private transient OpportunityView opportunity;
  private transient List<PathStep> path;
  private transient List<TimelineEntry> timeline;

  /** Reads the opportunity that the address names. */
  public void load() {
    Versioned<OpportunityView> found = opportunities.get(number);
    opportunity = found.value();
    version = found.version();
    number = opportunity.number();
    List<OpportunityEntryView> entries = opportunities.entries(number);
    path = PathStep.of(opportunity, cycles.stages(opportunity.salesCycleCode()), entries);
    timeline = TimelineEntry.of(entries);
  }

  /** Deletes the opportunity and goes back to the list. */
  public String delete() {
    boolean deleted =
        feedback.attempt(
            () -> {
              service.delete(number, version);
              feedback.success("opportunity.card.deleted", number);
            });
    return deleted ? "/opportunity/list?faces-redirect=true" : null;
  }

  public OpportunityView getOpportunity() {
    if (opportunity == null) {
      load();
    }
    return opportunity;
  }

  public List<PathStep> getPath() {
    getOpportunity();
    return path;
  }

  public List<TimelineEntry> getTimeline() {
    getOpportunity();
    return timeline;
  }

  /** Whether another stage, or other figures, can be entered. */
  public boolean isUpdatable() {
    return user.isCanWrite() && getOpportunity().status() == OpportunityStatus.InProgress;
  }

  public boolean isActivatable() {
    return user.isCanWrite() && getOpportunity().status() == OpportunityStatus.NotStarted;
  }

  public boolean isClosable() {
    return user.isCanWrite() && !getOpportunity().closed();
  }

  public boolean isEditable() {
    return user.isCanWrite();
  }

  public boolean isDeletable() {
    return user.isCanWrite() && getOpportunity().status() != OpportunityStatus.InProgress;
  }

  /** Whether it should have closed by now. */
  public boolean isOverdue() {
    return !getOpportunity().closed()
        && opportunity.estimatedClosingDate() != null
        && opportunity.estimatedClosingDate().isBefore(occasions.today());
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public long getVersion() {
    return version;
  }
}
