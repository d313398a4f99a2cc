package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.salescycle.faces.SalesCycleChooser;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;

/**
 * What every page with opportunities can be narrowed by, whatever else it offers: a sales cycle, a
 * stage of it and {@linkplain FurtherFilterForm what goes further}; in an address, in a form and in
 * words.
 */
@Dependent
public class CycleFilterForm {

  private static final String CYCLE = "cycle";
  private static final String STAGE = "stage";

  @Inject private Format format;
  @Inject private SalesCycleChooser cycles;
  @Inject private SalesCycleQueries queries;
  @Inject private FurtherFilterForm further;

  private String cycle;
  private Integer stage;
  private List<SalesCycleStageView> stages;

  /** The names of its values in an address. */
  public static Stream<String> names() {
    return Stream.concat(Stream.of(CYCLE, STAGE), FurtherFilterForm.names());
  }

  /** Takes what an address says. */
  public void take(ListState given, AddressReading reading) {
    cycle = given.get(CYCLE);
    stage = reading.read(STAGE, Integer::valueOf);
    further.take(given, reading);
  }

  /** The state with the cycle and the stage that the form says; a stage is one of a cycle. */
  public ListState filled(ListState before) {
    boolean ofCycle = Texts.trimmed(cycle) != null;
    return before
        .with(CYCLE, cycle)
        .with(STAGE, ofCycle && stage != null ? stage.toString() : null);
  }

  /** The state with all that the form says, or null where it says something that is no range. */
  public ListState filledFurther(ListState before) {
    ListState narrowed = further.filled(before);
    return narrowed == null ? null : filled(narrowed);
  }

  /** Those opportunities that fulfil it as well. */
  public OpportunityFilter narrow(OpportunityFilter filter) {
    return filter
        .inCycle(cycle)
        .onStage(cycle == null ? null : stage)
        .narrowedBy(further.getFilter());
  }

  /** The cycle and the stage that are set, in words. */
  public List<ActiveFilter> activeFilters() {
    List<ActiveFilter> set = new ArrayList<>();
    if (cycle != null) {
      set.add(
          ActiveFilter.of(
              format.text("salescycle.one"),
              cycles.name(cycle),
              CYCLE,
              STAGE,
              FurtherFilterForm.EARLIER_STAGE,
              FurtherFilterForm.EARLIER_SALESPERSON));
    }
    if (cycle != null && stage != null) {
      set.add(ActiveFilter.of(format.label(STAGE), stageName(stage), STAGE));
    }
    return set;
  }

  /** What goes further and is set, in words. */
  public List<ActiveFilter> furtherFilters() {
    return further.activeFilters(this::stageName);
  }

  private String stageName(Integer number) {
    return getStages().stream()
        .filter(each -> Objects.equals(each.stage(), number))
        .findFirst()
        .map(
            each ->
                (each.stage() + " " + Objects.requireNonNullElse(each.description(), "")).strip())
        .orElseGet(() -> String.valueOf(number));
  }

  /** The stages of the chosen cycle. */
  public List<SalesCycleStageView> getStages() {
    if (stages == null) {
      stages = Texts.trimmed(cycle) == null ? List.of() : stagesOf(cycle);
    }
    return stages;
  }

  private List<SalesCycleStageView> stagesOf(String code) {
    try {
      return queries.outline(code);
    } catch (NotFound bent) {
      return List.of();
    }
  }

  public FurtherFilterForm getFurther() {
    return further;
  }

  public String getCycle() {
    return cycle;
  }

  public void setCycle(String cycle) {
    this.cycle = cycle;
  }

  public Integer getStage() {
    return stage;
  }

  public void setStage(Integer stage) {
    this.stage = stage;
  }
}
