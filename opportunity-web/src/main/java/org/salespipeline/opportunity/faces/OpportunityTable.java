package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.faces.SalesCycleChooser;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.table.TableColumn.Kind;
import org.salespipeline.user.service.UserPreferenceService;

/** The columns of the list of opportunities: which, in what order, and what stands in them. */
@Dependent
public class OpportunityTable {

  /** The name under which the columns of a user are remembered. */
  static final String COLUMNS_CHOSEN = "opportunity.list.columns";

  @Inject private UserPreferenceService preferences;
  @Inject private Format format;
  @Inject private SalesCycleChooser cycles;
  @Inject private CloseCodeNames closeCodes;

  private String named;
  private ColumnLayout layout;

  /** Takes the columns that an address names. */
  void take(String columns) {
    named = columns;
  }

  /** The columns as the address names them, else as the user has chosen them, else the usual. */
  ColumnLayout layout() {
    if (layout == null) {
      layout =
          ColumnLayout.parse(named)
              .or(() -> preferences.get(COLUMNS_CHOSEN).flatMap(ColumnLayout::parse))
              .orElseGet(ColumnLayout::usual);
    }
    return layout;
  }

  /** The columns that are shown, in their order. */
  public List<OpportunityColumn> getColumns() {
    return layout().columns();
  }

  /**
   * The columns of a file: as shown, with what a description has below it in columns of its own.
   */
  List<OpportunityColumn> exportColumns() {
    List<OpportunityColumn> columns = new ArrayList<>(getColumns());
    int description = columns.indexOf(OpportunityColumn.DESCRIPTION);
    if (description >= 0 && !columns.contains(OpportunityColumn.NEXT_STEP)) {
      columns.removeAll(List.of(OpportunityColumn.NEXT_STEP_DATE));
      columns.addAll(
          columns.indexOf(OpportunityColumn.DESCRIPTION) + 1,
          List.of(OpportunityColumn.NEXT_STEP, OpportunityColumn.NEXT_STEP_DATE));
    }
    return columns;
  }

  /** Whether a description has the next step below it. */
  public boolean isNextStepBelow() {
    return !getColumns().contains(OpportunityColumn.NEXT_STEP);
  }

  /** What a column shows that has no form of its own. */
  public String text(OpportunityView row, OpportunityColumn column) {
    return switch (column) {
      case SALES_CYCLE -> cycles.name(row.salesCycleCode());
      case CLOSE_CODE -> closeCodes.name(row.closeOpportunityCode());
      default -> text(column.kind(), column.of(row));
    };
  }

  /** The code of what a column names; null where it names nothing. */
  public String code(OpportunityView row, OpportunityColumn column) {
    return switch (column) {
      case SALESPERSON -> row.salespersonCode();
      case SALES_CYCLE -> row.salesCycleCode();
      case CLOSE_CODE -> row.closeOpportunityCode();
      default -> null;
    };
  }

  private String text(Kind kind, Object value) {
    if (value instanceof BigDecimal figure) {
      return kind == Kind.AMOUNT ? format.money(figure) : format.percent(figure);
    }
    if (value instanceof LocalDate day) {
      return format.date(day);
    }
    if (value instanceof Enum<?> constant) {
      return format.word(constant);
    }
    return value == null ? "" : value.toString();
  }

  /** How the cells of a column look. */
  public String styleClass(OpportunityColumn column) {
    return (column.styleClass()
            + switch (layout().width(column)) {
              case Small -> " col--small";
              case Medium -> "";
              case Large -> " col--large";
            })
        .strip();
  }

  /** How a cell of a column looks; one without a value takes no room where rows are cards. */
  public String styleClass(OpportunityColumn column, OpportunityView row) {
    Object value = column.of(row);
    boolean blank = value == null || value.toString().isBlank();
    return styleClass(column) + (blank ? " is-blank" : "");
  }

  /** Whether there is anything to add up. */
  public boolean isSums() {
    return getLabelSpan() < getColumns().size();
  }

  /** Over how many columns it stands what is added up: all before the first amount. */
  public int getLabelSpan() {
    int span = 1;
    while (span < getColumns().size() && getColumns().get(span).kind() != Kind.AMOUNT) {
      span++;
    }
    return span;
  }

  /** The columns from the first amount on. */
  public List<OpportunityColumn> getSumColumns() {
    return getColumns().subList(getLabelSpan(), getColumns().size());
  }

  /** What these rows add up to; nothing for a column that has no amounts. */
  String sum(OpportunityColumn column, List<OpportunityView> rows) {
    return column.kind() == Kind.AMOUNT
        ? format.money(
            rows.stream()
                .map(row -> (BigDecimal) column.of(row))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : "";
  }
}
