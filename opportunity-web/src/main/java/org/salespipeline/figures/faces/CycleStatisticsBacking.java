package org.salespipeline.figures.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.faces.StatusChoice;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListBacking;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;

/**
 * The statistics of sales cycles and their stages (domain reference 14.3, 15.1), the same figures
 * as on their cards and in the API.
 */
@Named("cycleStatistics")
@RequestScoped
public class CycleStatisticsBacking extends ListBacking<SalesCycleView> {

  private static final String CODE = "code";

  @Inject private SalesCycleQueries cycles;
  @Inject private FigureWriter writer;
  @Inject private Format format;

  private FigureTable table;

  public CycleStatisticsBacking() {
    super(SortKey.ascending(CODE), CODE);
  }

  @Override
  protected String[] parameters() {
    return new String[0];
  }

  @Override
  protected void take(ListState given) {
    // there is nothing to filter by
  }

  @Override
  protected ListState filled(ListState before) {
    return before;
  }

  @Override
  protected Page<SalesCycleView> read(ListRequest request) {
    return cycles.list(request);
  }

  /** The cycles of this part of the list, each with its stages. */
  public FigureTable getTable() {
    if (table == null) {
      List<SalesCycleView> shown = getPage().value();
      List<UUID> ids = shown.stream().map(SalesCycleView::id).toList();
      Map<UUID, Page<SalesCycleStageView>> stages = cycles.stagesOf(ids);
      Map<UUID, Set<Integer>> left = cycles.leftStages(ids);
      List<FigureRow> rows = new ArrayList<>();
      for (SalesCycleView each : shown) {
        rows.add(row(each));
        Page<SalesCycleStageView> own = stages.get(each.id());
        if (own != null) {
          Set<Integer> ofCycle = left.getOrDefault(each.id(), Set.of());
          own.value().forEach(stage -> rows.add(row(each, stage, ofCycle.contains(stage.stage()))));
        }
      }
      table =
          writer.table(
              "salescycle.one",
              rows,
              "figures.number",
              "field.estimatedValue",
              "field.calculatedCurrentValue",
              "field.completedPrc",
              "field.chancesOfSuccessPrc",
              "field.averageNumberOfDays");
    }
    return table;
  }

  private FigureRow row(SalesCycleView cycle) {
    String link =
        RowsLink.of(OpportunityStatus.InProgress)
            .ofCycle(cycle.code())
            .unlessNone(cycle.numberOfOpportunities());
    String name = format.named(cycle.description(), cycle.code());
    return FigureRow.total(
        name,
        writer.number(cycle.numberOfOpportunities(), link),
        writer.money(cycle.estimatedValue(), link),
        writer.money(cycle.calculatedCurrentValue(), link),
        FigureWriter.NONE,
        FigureWriter.NONE,
        FigureWriter.NONE);
  }

  private FigureRow row(SalesCycleView cycle, SalesCycleStageView stage, boolean left) {
    String link =
        RowsLink.of(OpportunityStatus.InProgress)
            .ofCycle(cycle.code())
            .onStage(stage.stage())
            .unlessNone(stage.numberOfOpportunities());
    String name =
        stage.description() == null
            ? String.valueOf(stage.stage())
            : stage.stage() + " " + stage.description();
    return new FigureRow(
        name,
        "is-part",
        List.of(
            writer.number(stage.numberOfOpportunities(), link),
            writer.money(stage.estimatedValue(), link),
            writer.money(stage.calculatedCurrentValue(), link),
            writer.percent(stage.completedPrc(), null),
            writer.percent(stage.chancesOfSuccessPrc(), null),
            writer.number(
                stage.averageNumberOfDays(),
                RowsLink.of(StatusChoice.All)
                    .ofCycle(cycle.code())
                    .onceOnStage(stage.stage(), null)
                    .unlessNone(left ? 1 : 0))));
  }

  /** The address of the table as a file. */
  public String getFileUrl() {
    return state().with("format", "csv").query();
  }

  /** Sends the table as a file where the address asks for one. */
  public void sendFile() {
    if ("csv".equals(Faces.getRequestParameter("format"))) {
      FigureTable file = getTable();
      Faces.sendFile(
          format.text("figures.cycles.file") + ".csv",
          true,
          out -> FigureCsv.write(file, format.getLocale(), format.getDecimalSeparator(), out));
    }
  }
}
