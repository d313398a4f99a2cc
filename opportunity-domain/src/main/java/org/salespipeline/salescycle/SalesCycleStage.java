package org.salespipeline.salescycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.DateFormula;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.Texts;

/** One step of a sales cycle (domain reference 3.5). */
@Entity
@Table(name = "sales_cycle_stage")
public class SalesCycleStage extends DeletableEntity {

  private static final int LONGEST_GUIDANCE = 1000;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "sales_cycle_id")
  private SalesCycle salesCycle;

  private int stage;

  private String description;

  @Column(name = "completed_prc")
  private BigDecimal completedPrc;

  @Column(name = "chances_of_success_prc")
  private BigDecimal chancesOfSuccessPrc;

  @Column(name = "activity_code")
  private String activityCode;

  @Column(name = "quote_required")
  private boolean quoteRequired;

  @Column(name = "allow_skip")
  private boolean allowSkip;

  @Column(name = "date_formula")
  private String dateFormula;

  private String guidance;

  @Column(name = "stall_threshold_days")
  private Integer stallThresholdDays;

  protected SalesCycleStage() {
    // for JPA
  }

  private SalesCycleStage(SalesCycle salesCycle, Occasion occasion) {
    super(occasion);
    this.salesCycle = salesCycle;
  }

  /** The same stage once more, of a copy of its cycle. */
  SalesCycleStage(SalesCycle salesCycle, SalesCycleStage original) {
    super(original);
    this.salesCycle = salesCycle;
    stage = original.stage;
    description = original.description;
    completedPrc = original.completedPrc;
    chancesOfSuccessPrc = original.chancesOfSuccessPrc;
    activityCode = original.activityCode;
    quoteRequired = original.quoteRequired;
    allowSkip = original.allowSkip;
    dateFormula = original.dateFormula;
    guidance = original.guidance;
    stallThresholdDays = original.stallThresholdDays;
  }

  static SalesCycleStage create(SalesCycle cycle, SalesCycleStageData data, Occasion occasion) {
    SalesCycleStage stage = new SalesCycleStage(cycle, occasion);
    Checks checks = new Checks().required("stage", data.stage());
    stage.accept(data, checks.range("stage", data.stage(), 1, Integer.MAX_VALUE));
    stage.stage = data.stage();
    return stage;
  }

  /** Takes over everything but the number; entries already written keep their values (3.5). */
  public void change(SalesCycleStageData data, Occasion occasion) {
    accept(data, new Checks().unchanged("stage", stage, data.stage()));
    changed(occasion);
  }

  private void accept(SalesCycleStageData data, Checks checks) {
    String text = Texts.trimmed(data.description());
    String activity = Codes.normalised(data.activityCode());
    String advice = Texts.lines(data.guidance());
    checks
        .length("description", text, SalesCycle.LONGEST_DESCRIPTION)
        .percentage("completedPrc", data.completedPrc())
        .length("activityCode", activity, SalesCycle.LONGEST_CODE)
        .dateFormula("dateFormula", data.dateFormula())
        .percentage("chancesOfSuccessPrc", data.chancesOfSuccessPrc())
        .length("guidance", advice, LONGEST_GUIDANCE)
        .range("stallThresholdDays", data.stallThresholdDays(), 1, Integer.MAX_VALUE)
        .throwIfAny();
    description = text;
    completedPrc = Amounts.orZero(data.completedPrc());
    activityCode = activity;
    quoteRequired = Boolean.TRUE.equals(data.quoteRequired());
    allowSkip = Boolean.TRUE.equals(data.allowSkip());
    String formula = Texts.trimmed(data.dateFormula());
    dateFormula = formula == null ? null : DateFormula.parse(formula).toString();
    chancesOfSuccessPrc = Amounts.orZero(data.chancesOfSuccessPrc());
    guidance = advice;
    stallThresholdDays = data.stallThresholdDays();
  }

  /**
   * Deletes the stage (CYC-6).
   *
   * @param activeEntries active entries that stand on it
   */
  public void delete(long activeEntries, Occasion occasion) {
    if (activeEntries > 0) {
      throw new Conflict(SalesCycleError.STAGE_HAS_ACTIVE_ENTRIES, null, activeEntries);
    }
    bury(occasion);
  }

  public int stage() {
    return stage;
  }

  public String description() {
    return description;
  }

  /** What people call the stage: its description, or its number where it has none. */
  public String name() {
    return description == null ? String.valueOf(stage) : description;
  }

  public BigDecimal completedPrc() {
    return completedPrc;
  }

  /** The stage's own chances of success, 0 to 100; 0 means that it has none (CYC-7). */
  public BigDecimal chancesOfSuccessPrc() {
    return chancesOfSuccessPrc;
  }

  public String activityCode() {
    return activityCode;
  }

  public boolean isQuoteRequired() {
    return quoteRequired;
  }

  public boolean allowsSkip() {
    return allowSkip;
  }

  /** What to do on this stage, or null. */
  public String guidance() {
    return guidance;
  }

  /** Days on the stage after which an opportunity is stalled; null for the stage's average. */
  public Integer stallThresholdDays() {
    return stallThresholdDays;
  }

  /**
   * The closing date that this stage proposes for a change on the given day; that day where it has
   * no formula.
   */
  public LocalDate proposedClosingDate(LocalDate dateOfChange) {
    return dateFormula == null ? dateOfChange : DateFormula.parse(dateFormula).from(dateOfChange);
  }

  /** What a caller could have said to make this stage as it is. */
  public SalesCycleStageData data() {
    return new SalesCycleStageData(
        stage,
        description,
        Amounts.exact(completedPrc),
        activityCode,
        quoteRequired,
        allowSkip,
        dateFormula,
        Amounts.exact(chancesOfSuccessPrc),
        guidance,
        stallThresholdDays);
  }
}
