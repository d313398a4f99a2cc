package org.salespipeline.salescycle.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

/** Creates and changes sales cycles (domain reference 3.4). */
@Named("salesCycleForm")
@ViewScoped
public class SalesCycleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SalesCycleQueries cycles;
  @Inject private SalesCycleService service;
  @Inject private Feedback feedback;

  private String existing;
  private Long version;
  private String code;
  private String description;
  private ProbabilityCalculation probabilityCalculation = ProbabilityCalculation.Multiply;
  private boolean blocked;

  public void openNew() {
    existing = null;
    version = null;
    code = null;
    description = null;
    probabilityCalculation = ProbabilityCalculation.Multiply;
    blocked = false;
  }

  /** Starts from what is stored. */
  public void open(String cycleCode) {
    Versioned<SalesCycleView> found = cycles.get(cycleCode);
    existing = found.value().code();
    version = found.version();
    code = existing;
    description = found.value().description();
    probabilityCalculation = found.value().probabilityCalculation();
    blocked = found.value().blocked();
  }

  /** Stores the cycle and shows its card. */
  public String save() {
    String[] stored = new String[1];
    boolean saved =
        feedback.attempt(
            () -> {
              SalesCycleData data =
                  new SalesCycleData(code, description, probabilityCalculation, blocked);
              Versioned<SalesCycleView> after =
                  existing == null ? service.create(data) : service.change(existing, data, version);
              stored[0] = after.value().code();
              feedback.success("salescycle.card.saved", stored[0]);
            });
    return saved ? SalesCycleCards.address(stored[0]) : null;
  }

  public List<ProbabilityCalculation> getCalculations() {
    return Arrays.asList(ProbabilityCalculation.values());
  }

  /** What the chosen calculation means. */
  public CalculationExample getExample() {
    return CalculationExample.of(probabilityCalculation);
  }

  public String getExisting() {
    return existing;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public ProbabilityCalculation getProbabilityCalculation() {
    return probabilityCalculation;
  }

  public void setProbabilityCalculation(ProbabilityCalculation probabilityCalculation) {
    this.probabilityCalculation = probabilityCalculation;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public void setBlocked(boolean blocked) {
    this.blocked = blocked;
  }
}
