package org.salespipeline.salescycle;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.Texts;

/** An ordered list of stages, and the way to a probability (domain reference 3.4). */
@Entity
@Table(name = "sales_cycle")
public class SalesCycle extends DeletableEntity {

  static final int LONGEST_CODE = 10;
  static final int LONGEST_DESCRIPTION = 100;

  private String code;

  private String description;

  @Enumerated(EnumType.STRING)
  @Column(name = "probability_calculation")
  private ProbabilityCalculation probabilityCalculation;

  private boolean blocked;

  @OneToMany(mappedBy = "salesCycle", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
  @OrderBy("stage")
  private List<SalesCycleStage> stages = new ArrayList<>();

  protected SalesCycle() {
    // for JPA
  }

  private SalesCycle(Occasion occasion) {
    super(occasion);
  }

  private SalesCycle(SalesCycle original) {
    super(original);
    code = original.code;
    description = original.description;
    probabilityCalculation = original.probabilityCalculation;
    blocked = original.blocked;
    original.stages.forEach(stage -> stages.add(new SalesCycleStage(this, stage)));
  }

  /** A new cycle, without stages. */
  public static SalesCycle create(SalesCycleData data, Occasion occasion) {
    SalesCycle cycle = new SalesCycle(occasion);
    cycle.code = Codes.normalised(data.code());
    cycle.accept(
        data, new Checks().required("code", cycle.code).length("code", cycle.code, LONGEST_CODE));
    return cycle;
  }

  /**
   * Takes over the new description, setting and block; the code stays (CYC-1: entries already
   * written stay as they are).
   */
  public void change(SalesCycleData data, Occasion occasion) {
    accept(data, new Checks().unchanged("code", code, Codes.normalised(data.code())));
    changed(occasion);
  }

  private void accept(SalesCycleData data, Checks checks) {
    String text = Texts.trimmed(data.description());
    checks.length("description", text, LONGEST_DESCRIPTION).throwIfAny();
    description = text;
    probabilityCalculation =
        data.probabilityCalculation() == null
            ? ProbabilityCalculation.Multiply
            : data.probabilityCalculation();
    blocked = Boolean.TRUE.equals(data.blocked());
  }

  /** A new stage of this cycle (CYC-4). */
  public SalesCycleStage addStage(SalesCycleStageData data, Occasion occasion) {
    SalesCycleStage stage = SalesCycleStage.create(this, data, occasion);
    if (stage(stage.stage()).isPresent()) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "stage", stage.stage());
    }
    stages.add(stage);
    return stage;
  }

  /**
   * Deletes the cycle with its stages (CYC-3).
   *
   * @param inProgress opportunities in progress on this cycle
   * @param others other opportunities, or the set-up record, that name this cycle
   */
  public void delete(long inProgress, long others, Occasion occasion) {
    if (inProgress > 0) {
      throw new Conflict(SalesCycleError.IN_USE, null, inProgress);
    }
    if (others > 0) {
      throw new Conflict(CommonError.RECORD_IN_USE, null, others);
    }
    stages().forEach(stage -> stage.delete(0, occasion));
    bury(occasion);
  }

  /**
   * The cycle and its stages as they are now, for those who look at them when the transaction is
   * over: what is done to a copy is stored nowhere.
   */
  public SalesCycle copy() {
    return new SalesCycle(this);
  }

  public String code() {
    return code;
  }

  public String description() {
    return description;
  }

  public ProbabilityCalculation probabilityCalculation() {
    return probabilityCalculation;
  }

  public boolean isBlocked() {
    return blocked;
  }

  /** What a caller could have said to make this cycle as it is. */
  public SalesCycleData data() {
    return new SalesCycleData(code, description, probabilityCalculation, blocked);
  }

  /** The stages in their order. */
  public List<SalesCycleStage> stages() {
    return stages.stream()
        .filter(stage -> !stage.isDeleted())
        .sorted((a, b) -> Integer.compare(a.stage(), b.stage()))
        .toList();
  }

  /** The stage with this number. */
  public Optional<SalesCycleStage> stage(Integer number) {
    return stages().stream()
        .filter(stage -> Integer.valueOf(stage.stage()).equals(number))
        .findFirst();
  }

  /** The stage with this number; refuses where there is none. */
  public SalesCycleStage requiredStage(int number) {
    return stage(number)
        .orElseThrow(() -> new NotFound("salesCycles/" + code + "/stages", String.valueOf(number)));
  }

  /** The stage where every opportunity starts: the one with the lowest number. */
  public Optional<SalesCycleStage> firstStage() {
    return stages().stream().findFirst();
  }

  /** The stages before the given number, in their order. */
  public List<SalesCycleStage> stagesBefore(int number) {
    return stages().stream().filter(stage -> stage.stage() < number).toList();
  }

  /** The stages after the given number, in their order. */
  public List<SalesCycleStage> stagesAfter(int number) {
    return stages().stream().filter(stage -> stage.stage() > number).toList();
  }
}
