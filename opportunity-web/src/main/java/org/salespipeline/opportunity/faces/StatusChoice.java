package org.salespipeline.opportunity.faces;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.salespipeline.opportunity.OpportunityStatus;

/** The states of opportunities that a list shows, as its filter offers them. */
public enum StatusChoice {
  Open(OpportunityStatus.NotStarted, OpportunityStatus.InProgress),
  /** Those that count in the figures of contacts and salespeople (domain reference 14.1). */
  Started(OpportunityStatus.InProgress, OpportunityStatus.Won, OpportunityStatus.Lost),
  Closed(OpportunityStatus.Won, OpportunityStatus.Lost),
  All,
  NotStarted(OpportunityStatus.NotStarted),
  InProgress(OpportunityStatus.InProgress),
  Won(OpportunityStatus.Won),
  Lost(OpportunityStatus.Lost);

  private final Set<OpportunityStatus> statuses;

  StatusChoice(OpportunityStatus... statuses) {
    this.statuses = Set.copyOf(Arrays.asList(statuses));
  }

  /** Any of these; empty for any at all. */
  public Set<OpportunityStatus> statuses() {
    return statuses.isEmpty() ? Set.of() : EnumSet.copyOf(statuses);
  }

  /** The one status that it is, or null. */
  public OpportunityStatus getStatus() {
    return statuses.size() == 1 ? statuses.iterator().next() : null;
  }
}
