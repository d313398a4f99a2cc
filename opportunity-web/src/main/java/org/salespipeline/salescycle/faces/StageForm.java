package org.salespipeline.salescycle.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

/** Adds and changes stages of a cycle (domain reference 3.5). */
@Named("stageForm")
@ViewScoped
public class StageForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SalesCycleQueries cycles;
  @Inject private SalesCycleService service;
  @Inject private Feedback feedback;
  @Inject private Overtaken overtaken;

  private String cycleCode;
  private Integer existing;
  private final Edited<SalesCycleStageData> edited = new Edited<>();
  private Integer stage;
  private String description;
  private BigDecimal completedPrc;
  private BigDecimal chancesOfSuccessPrc;
  private boolean quoteRequired;
  private boolean allowSkip;
  private String dateFormula;
  private String activityCode;
  private String guidance;
  private Integer stallThresholdDays;

  /** A new stage after the last one. */
  public void openNew(String cycle) {
    cycleCode = cycle;
    existing = null;
    edited.beginNew();
    List<SalesCycleStageView> stages = cycles.outline(cycle);
    stage = stages.isEmpty() ? 1 : stages.get(stages.size() - 1).stage() + 1;
    description = null;
    completedPrc = null;
    chancesOfSuccessPrc = null;
    quoteRequired = false;
    allowSkip = false;
    dateFormula = null;
    activityCode = null;
    guidance = null;
    stallThresholdDays = null;
  }

  /** Starts from what is stored. */
  public void open(String cycle, int number) {
    cycleCode = cycle;
    existing = number;
    fill(edited.begin(stored()));
  }

  private Seen<SalesCycleStageData> stored() {
    Versioned<SalesCycleStageView> found = cycles.getStage(cycleCode, existing);
    SalesCycleStageView view = found.value();
    return new Seen<>(view.id(), found.version(), view.lastModifiedDateTime(), view.data());
  }

  private void fill(SalesCycleStageData view) {
    stage = view.stage();
    description = view.description();
    completedPrc = view.completedPrc();
    chancesOfSuccessPrc = view.chancesOfSuccessPrc();
    quoteRequired = view.quoteRequired();
    allowSkip = view.allowSkip();
    dateFormula = view.dateFormula();
    activityCode = view.activityCode();
    guidance = view.guidance();
    stallThresholdDays = view.stallThresholdDays();
  }

  /** Stores the stage and shows the cycle anew. */
  public String save() {
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              if (existing == null) {
                service.createStage(cycleCode, data());
              } else {
                service.changeStage(cycleCode, existing, data(), edited.version());
              }
              feedback.success("salescycle.stage.saved", stage == null ? "" : stage);
            },
            () -> fill(edited.rebase(stored(), data(), overtaken)));
    return saved ? SalesCycleCards.address(cycleCode) : null;
  }

  private SalesCycleStageData data() {
    return new SalesCycleStageData(
        stage,
        description,
        completedPrc,
        activityCode,
        quoteRequired,
        allowSkip,
        dateFormula,
        chancesOfSuccessPrc,
        guidance,
        stallThresholdDays);
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  public Integer getExisting() {
    return existing;
  }

  public Integer getStage() {
    return stage;
  }

  public void setStage(Integer stage) {
    this.stage = stage;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public BigDecimal getCompletedPrc() {
    return completedPrc;
  }

  public void setCompletedPrc(BigDecimal completedPrc) {
    this.completedPrc = completedPrc;
  }

  public BigDecimal getChancesOfSuccessPrc() {
    return chancesOfSuccessPrc;
  }

  public void setChancesOfSuccessPrc(BigDecimal chancesOfSuccessPrc) {
    this.chancesOfSuccessPrc = chancesOfSuccessPrc;
  }

  public boolean isQuoteRequired() {
    return quoteRequired;
  }

  public void setQuoteRequired(boolean quoteRequired) {
    this.quoteRequired = quoteRequired;
  }

  public boolean isAllowSkip() {
    return allowSkip;
  }

  public void setAllowSkip(boolean allowSkip) {
    this.allowSkip = allowSkip;
  }

  public String getDateFormula() {
    return dateFormula;
  }

  public void setDateFormula(String dateFormula) {
    this.dateFormula = dateFormula;
  }

  public String getGuidance() {
    return guidance;
  }

  public void setGuidance(String guidance) {
    this.guidance = guidance;
  }

  public Integer getStallThresholdDays() {
    return stallThresholdDays;
  }

  public void setStallThresholdDays(Integer stallThresholdDays) {
    this.stallThresholdDays = stallThresholdDays;
  }
}
