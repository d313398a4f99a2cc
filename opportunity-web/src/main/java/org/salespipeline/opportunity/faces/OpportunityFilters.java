package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.salescycle.faces.SalesCycleChooser;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.salesperson.faces.SalespersonChooser;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.Format;

/** The filters of opportunities that are set, in words. */
@Dependent
public class OpportunityFilters {

  @Inject private Format format;
  @Inject private SalespersonChooser salespeople;
  @Inject private SalesCycleChooser cycles;

  List<ActiveFilter> of(OpportunityListBacking list) {
    List<ActiveFilter> set = new ArrayList<>();
    if (list.getWords() != null) {
      set.add(ActiveFilter.of(format.text("opportunity.list.search"), list.getWords(), "q"));
    }
    if (list.isStatusNamed()) {
      set.add(ActiveFilter.of(format.label("status"), status(list), "status"));
    }
    if (list.getPeriod() != null || list.getFrom() != null || list.getTo() != null) {
      String label = format.text("opportunity.filter.period");
      set.add(ActiveFilter.of(label, period(list), "period", "from", "to"));
    }
    if (list.getAttention() != null) {
      String label = format.text("opportunity.filter.attention");
      String text = format.word(list.getAttention());
      // an address of earlier days may say so by its period
      String name = list.getPeriod() == null ? "period" : "attention";
      set.add(ActiveFilter.of(label, text, "attention", name));
    }
    if (list.getSalesperson() != null) {
      String text = salespeople.name(list.getSalesperson());
      set.add(ActiveFilter.of(format.text("salesperson.one"), text, "salesperson"));
    }
    if (list.getCycle() != null) {
      String text = cycles.name(list.getCycle());
      set.add(
          ActiveFilter.of(
              format.text("salescycle.one"),
              text,
              "cycle",
              "stage",
              FurtherFilterForm.EARLIER_STAGE,
              FurtherFilterForm.EARLIER_SALESPERSON));
    }
    if (list.getCycle() != null && list.getStage() != null) {
      set.add(
          ActiveFilter.of(
              format.label("stage"), stage(list.getStages(), list.getStage()), "stage"));
    }
    if (list.getContact() != null) {
      set.add(ActiveFilter.of(format.text("contact.one"), list.getContact(), "contact"));
    }
    set.addAll(list.further().activeFilters(number -> stage(list.getStages(), number)));
    return set;
  }

  private String status(OpportunityListBacking list) {
    return list.getStatuses().stream()
        .filter(each -> each.name().equals(list.getStatus()))
        .findFirst()
        .map(format::word)
        .orElseGet(() -> format.text("opportunity.filter.status." + list.getStatus()));
  }

  private String period(OpportunityListBacking list) {
    if (list.getPeriod() != null && !list.isBetween()) {
      return format.text("opportunity.filter.period." + list.getPeriod());
    }
    return Stream.of(list.getFrom(), list.getTo())
        .map(day -> day == null ? "…" : format.date(day))
        .collect(Collectors.joining(" – "));
  }

  /** What a stage is called. */
  public static String stage(List<SalesCycleStageView> stages, Integer number) {
    return stages.stream()
        .filter(each -> Objects.equals(each.stage(), number))
        .findFirst()
        .map(
            each ->
                (each.stage() + " " + Objects.requireNonNullElse(each.description(), "")).strip())
        .orElseGet(() -> String.valueOf(number));
  }
}
