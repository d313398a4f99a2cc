package org.salespipeline.figures.faces;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.faces.FurtherFilterForm;
import org.salespipeline.opportunity.faces.StatusChoice;
import org.salespipeline.shared.faces.ListState;

/** The address of the list with the opportunities behind a figure. Immutable. */
final class RowsLink {

  private static final String BETWEEN = "Between";

  private final ListState state;

  private RowsLink(ListState state) {
    this.state = state;
  }

  /** Opportunities of this status. */
  static RowsLink of(OpportunityStatus status) {
    return new RowsLink(ListState.read(name -> null).with("status", status.name()));
  }

  /** Opportunities of any of these states. */
  static RowsLink of(StatusChoice choice) {
    return new RowsLink(ListState.read(name -> null).with("status", choice.name()));
  }

  /** Those of a salesperson; null does not restrict. */
  RowsLink ofSalesperson(String code) {
    return new RowsLink(state.with("salesperson", code));
  }

  /** Those of a sales cycle. */
  RowsLink ofCycle(String code) {
    return new RowsLink(state.with("cycle", code));
  }

  /** Those of a contact, or of all contacts of a company. */
  RowsLink ofContact(String number) {
    return new RowsLink(state.with("contact", number));
  }

  /** Those on a stage of the cycle. */
  RowsLink onStage(int stage) {
    return new RowsLink(state.with("stage", String.valueOf(stage)));
  }

  /** Those that close, or are expected to close, between these days; null for no limit. */
  RowsLink closing(LocalDate from, LocalDate to) {
    return new RowsLink(
        state
            .with("period", BETWEEN)
            .with("from", from == null ? null : from.toString())
            .with("to", to == null ? null : to.toString()));
  }

  /** Those that have stood on the stage of the cycle; with a salesperson, as that one's. */
  RowsLink onceOnStage(int stage, String salesperson) {
    return new RowsLink(
        state
            .with(FurtherFilterForm.EARLIER_STAGE, String.valueOf(stage))
            .with(FurtherFilterForm.EARLIER_SALESPERSON, salesperson));
  }

  /** Those that fulfil what an address says under these names, too. */
  RowsLink narrowedBy(ListState given, Stream<String> names) {
    ListState narrowed = state;
    for (String name : names.toList()) {
      narrowed = given.get(name) == null ? narrowed : narrowed.with(name, given.get(name));
    }
    return new RowsLink(narrowed);
  }

  /** The address; none where there is nothing behind the figure. */
  String unlessNone(long number) {
    return number == 0 ? null : Faces.getRequestContextPath() + "/opportunity/list" + state.query();
  }
}
