package org.salespipeline.opportunity.faces;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.table.TableColumn.Kind;

/** What the list of opportunities can show of each, on the page as in a file. */
public enum OpportunityColumn {
  NUMBER(Kind.TEXT, OpportunityView::number, "number"),
  DESCRIPTION(Kind.TEXT, OpportunityView::description, "description"),
  NEXT_STEP(Kind.TEXT, OpportunityView::nextStep, "nextStep"),
  NEXT_STEP_DATE(Kind.DAY, OpportunityView::nextStepDate, "nextStepDate"),
  CONTACT(Kind.TEXT, OpportunityView::contactName, "contactName"),
  COMPANY(Kind.TEXT, OpportunityView::contactCompanyName, "contactCompanyName"),
  SALESPERSON(
      Kind.TEXT,
      row -> row.salespersonName() == null ? row.salespersonCode() : row.salespersonName(),
      "salespersonName",
      "salespersonCode"),
  STATUS(Kind.TEXT, OpportunityView::status, "status"),
  SALES_CYCLE(Kind.TEXT, OpportunityView::salesCycleCode, "salesCycleCode"),
  STAGE(
      Kind.TEXT,
      row ->
          row.currentStageDescription() == null
              ? row.currentStage()
              : row.currentStageDescription(),
      "currentStage",
      "currentStageDescription"),
  CLOSING(Kind.DAY, OpportunityView::estimatedClosingDate, "estimatedClosingDate"),
  ESTIMATED_VALUE(Kind.AMOUNT, OpportunityView::estimatedValue, "estimatedValue"),
  CURRENT_VALUE(Kind.AMOUNT, OpportunityView::calculatedCurrentValue, "calculatedCurrentValue"),
  CHANCES(Kind.PERCENTAGE, OpportunityView::chancesOfSuccessPrc, "chancesOfSuccessPrc"),
  COMPLETED(Kind.PERCENTAGE, OpportunityView::completedPrc, "completedPrc"),
  PROBABILITY(Kind.PERCENTAGE, OpportunityView::probabilityPrc, "probabilityPrc"),
  PRIORITY(Kind.TEXT, OpportunityView::priority, "priority"),
  CREATED(Kind.DAY, OpportunityView::creationDate, "creationDate"),
  CLOSED(Kind.DAY, OpportunityView::dateClosed, "dateClosed"),
  CLOSE_CODE(Kind.TEXT, OpportunityView::closeOpportunityCode, "closeOpportunityCode"),
  EXTERNAL_ID(Kind.TEXT, OpportunityView::externalId, "externalId");

  /** What the list shows where nobody has chosen. */
  static final List<OpportunityColumn> USUAL =
      List.of(
          NUMBER,
          DESCRIPTION,
          CONTACT,
          SALESPERSON,
          STATUS,
          STAGE,
          CLOSING,
          ESTIMATED_VALUE,
          CURRENT_VALUE);

  private static final Set<OpportunityColumn> FORMED =
      EnumSet.of(NUMBER, DESCRIPTION, CONTACT, STATUS, CLOSING);

  private final Kind kind;
  private final Function<OpportunityView, Object> value;
  private final List<String> properties;

  OpportunityColumn(Kind kind, Function<OpportunityView, Object> value, String... properties) {
    this.kind = kind;
    this.value = value;
    this.properties = List.of(properties);
  }

  /** The column of this property, which is also its name in addresses. */
  static Optional<OpportunityColumn> of(String property) {
    return Arrays.stream(values()).filter(each -> each.property().equals(property)).findFirst();
  }

  /** The property that it shows and is ordered by. */
  public String property() {
    return properties.get(0);
  }

  /** All that has to be read to show it. */
  List<String> properties() {
    return properties;
  }

  /** The key of what stands above it. */
  public String titleKey() {
    return switch (this) {
      case CONTACT -> "contact.one";
      case SALESPERSON -> "salesperson.one";
      case SALES_CYCLE -> "salescycle.one";
      case STAGE -> "field.stage";
      case CLOSING -> "opportunity.list.closing";
      default -> "field." + property();
    };
  }

  /** Whether it shows a value as it stands. */
  public boolean isPlain() {
    return !FORMED.contains(this);
  }

  /** How its cells look. */
  String styleClass() {
    return switch (kind) {
      case AMOUNT, PERCENTAGE, WHOLE_NUMBER -> "num";
      case DAY -> "nowrap";
      case TEXT ->
          switch (this) {
            case NUMBER -> "nowrap";
            case DESCRIPTION, CONTACT, COMPANY, NEXT_STEP -> "col--words";
            default -> "";
          };
    };
  }

  Kind kind() {
    return kind;
  }

  /** What it shows of an opportunity: a text, a figure, a day, a constant, or null. */
  Object of(OpportunityView row) {
    return value.apply(row);
  }
}
