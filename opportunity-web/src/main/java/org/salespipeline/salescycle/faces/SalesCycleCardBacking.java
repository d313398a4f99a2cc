package org.salespipeline.salescycle.faces;

import jakarta.enterprise.event.Observes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.omnifaces.util.Faces;
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Undo;
import org.salespipeline.shared.query.Versioned;

/** The card of one sales cycle: its stages and what stands on them (domain reference 3.4, 3.5). */
@Named("salesCycleCard")
@ViewScoped
public class SalesCycleCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject private SalesCycleQueries cycles;
  @Inject private SalesCycleService service;
  @Inject private Feedback feedback;
  @Inject private Undo undo;

  private String code;
  private long version;
  private transient SalesCycleView cycle;
  private transient List<SalesCycleStageView> stages;

  /** Reads the cycle that the address names. */
  public void load() {
    Versioned<SalesCycleView> found = cycles.get(code);
    cycle = found.value();
    version = found.version();
    code = cycle.code();
    stages = cycles.stages(code);
  }

  /** Deletes the cycle with its stages and goes back to the list. */
  public String delete() {
    boolean deleted =
        feedback.attempt(() -> service.delete(code, version), "salescycle.card.deleted", code);
    return deleted ? "/salescycle/list?faces-redirect=true" : null;
  }

  /** Deletes a stage on which no opportunity stands, and offers to enter it again. */
  public String deleteStage() {
    int stage = Integer.parseInt(Faces.getRequestParameter("deletedStage"));
    boolean deleted =
        feedback.attempt(
            () -> {
              Versioned<SalesCycleStageView> removed = cycles.getStage(code, stage);
              service.deleteStage(code, stage, removed.version());
              undo.offerNext(
                  new RemovedStage(code, data(removed.value())), "salescycle.stage.deleted", stage);
            });
    return deleted ? SalesCycleCards.address(code) : null;
  }

  private static SalesCycleStageData data(SalesCycleStageView stage) {
    return new SalesCycleStageData(
        stage.stage(),
        stage.description(),
        stage.completedPrc(),
        stage.activityCode(),
        stage.quoteRequired(),
        stage.allowSkip(),
        stage.dateFormula(),
        stage.chancesOfSuccessPrc(),
        stage.guidance(),
        stage.stallThresholdDays());
  }

  void enterAgain(@Observes RemovedStage removed) {
    feedback.attempt(
        () -> {
          service.createStage(removed.cycleCode(), removed.data());
          feedback.tell("layout.undone");
          load();
        });
  }

  public SalesCycleView getCycle() {
    if (cycle == null) {
      load();
    }
    return cycle;
  }

  public List<SalesCycleStageView> getStages() {
    getCycle();
    return stages;
  }

  /** What part of the cycle's calculated value stands on the stage, in per cent. */
  public BigDecimal share(SalesCycleStageView stage) {
    BigDecimal whole = getCycle().calculatedCurrentValue();
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : stage.calculatedCurrentValue().multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  public CalculationExample getExample() {
    return CalculationExample.of(getCycle().probabilityCalculation());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
