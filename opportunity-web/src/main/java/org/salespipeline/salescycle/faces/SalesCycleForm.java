package org.salespipeline.salescycle.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
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
  @Inject private Overtaken overtaken;

  private String existing;
  private final Edited<SalesCycleData> edited = new Edited<>();
  private String code;
  private String description;
  private ProbabilityCalculation probabilityCalculation = ProbabilityCalculation.Multiply;
  private boolean blocked;

  public void openNew() {
    existing = null;
    edited.beginNew();
    code = null;
    description = null;
    probabilityCalculation = ProbabilityCalculation.Multiply;
    blocked = false;
  }

  /** Starts from what is stored. */
  public void open(String cycleCode) {
    fill(edited.begin(stored(cycleCode)));
    existing = code;
  }

  private Seen<SalesCycleData> stored(String cycleCode) {
    Versioned<SalesCycleView> found = cycles.get(cycleCode);
    SalesCycleView view = found.value();
    return new Seen<>(view.id(), found.version(), view.lastModifiedDateTime(), view.data());
  }

  private void fill(SalesCycleData data) {
    code = data.code();
    description = data.description();
    probabilityCalculation = data.probabilityCalculation();
    blocked = data.blocked();
  }

  private SalesCycleData data() {
    return new SalesCycleData(code, description, probabilityCalculation, blocked);
  }

  /** Stores the cycle and shows its card. */
  public String save() {
    String[] stored = new String[1];
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              Versioned<SalesCycleView> after =
                  existing == null
                      ? service.create(data())
                      : service.change(existing, data(), edited.version());
              stored[0] = after.value().code();
              feedback.success("salescycle.card.saved", stored[0]);
            },
            () -> fill(edited.rebase(stored(existing), data(), overtaken)));
    return saved ? SalesCycleCards.address(stored[0]) : null;
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
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
