package org.salespipeline.numberseries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.RuleViolation;

/**
 * A row of numbers that are given one after the other (domain reference 2.4). Whoever draws from it
 * holds the lock on the series until its transaction ends, so that no two nodes give the same
 * number. Where gaps are allowed, several may be drawn at once and given later.
 */
@Entity
@Table(name = "number_series")
public class NumberSeries extends DeletableEntity {

  /** The longest code and the longest number, in characters. */
  public static final int CODE_LENGTH = 20;

  private static final int DESCRIPTION_LENGTH = 100;
  private static final int LARGEST_STEP = 10_000;

  @Column(name = "code")
  private String code;

  @Column(name = "description")
  private String description;

  @Column(name = "starting_number")
  private String startingNumber;

  @Column(name = "ending_number")
  private String endingNumber;

  @Column(name = "warning_number")
  private String warningNumber;

  @Column(name = "increment_by")
  private int incrementBy;

  @Column(name = "last_number_used")
  private String lastNumberUsed;

  @Column(name = "default_numbers")
  private boolean defaultNumbers;

  @Column(name = "manual_numbers")
  private boolean manualNumbers;

  @Column(name = "gaps_allowed")
  private boolean gapsAllowed;

  private int edition;

  protected NumberSeries() {
    // for JPA
  }

  private NumberSeries(NumberSeriesData data, Occasion occasion) {
    super(occasion);
    take(data);
  }

  /** Opens a series. */
  public static NumberSeries create(NumberSeriesData data, Occasion occasion) {
    return new NumberSeries(data, occasion);
  }

  /** Gives the series the state that is written. */
  public void change(NumberSeriesData data, Occasion occasion) {
    List<Object> before = counting();
    take(data);
    if (!before.equals(counting())) {
      edition++;
    }
    changed(occasion);
  }

  /** Ends the series; whether something still draws from it is asked before. */
  public void delete(Occasion occasion) {
    bury(occasion);
  }

  /** Gives the next number. */
  public String next(Occasion occasion) {
    if (!defaultNumbers) {
      throw new RuleViolation(CommonError.FIELD_REQUIRED, "number");
    }
    String next = following().orElseThrow(this::exhausted);
    lastNumberUsed = next;
    changed(occasion);
    return next;
  }

  /**
   * Gives numbers after the one given last that may be used later or never.
   *
   * @param most how many are wanted
   * @return fewer where the series ends, and none where gaps are not allowed
   */
  public List<String> ahead(int most, Occasion occasion) {
    List<String> ahead = new ArrayList<>();
    while (gapsAllowed && ahead.size() < most && following().isPresent()) {
      ahead.add(next(occasion));
    }
    return ahead;
  }

  /** Refuses a typed number where the series wants to give its numbers itself. */
  public void checkManual(String field) {
    if (!manualNumbers) {
      throw new RuleViolation(NumberSeriesError.MANUAL_NOT_ALLOWED, field, code);
    }
  }

  public String code() {
    return code;
  }

  /**
   * How often the way of counting was changed: numbers that were drawn ahead in an earlier edition
   * are not given any more.
   */
  public int edition() {
    return edition;
  }

  /** The writable state. */
  public NumberSeriesData data() {
    return new NumberSeriesData(
        code,
        description,
        startingNumber,
        endingNumber,
        warningNumber,
        incrementBy,
        lastNumberUsed,
        defaultNumbers,
        manualNumbers,
        gapsAllowed);
  }

  /** What decides which numbers come next. */
  private List<Object> counting() {
    return Arrays.asList(
        startingNumber, endingNumber, incrementBy, lastNumberUsed, defaultNumbers, gapsAllowed);
  }

  private Optional<String> following() {
    if (lastNumberUsed == null) {
      return Optional.of(startingNumber);
    }
    return CountedNumber.of(lastNumberUsed)
        .map(last -> last.plus(incrementBy))
        .filter(next -> next.written().length() <= CODE_LENGTH)
        .filter(next -> CountedNumber.of(endingNumber).filter(next::isBeyond).isEmpty())
        .map(CountedNumber::written);
  }

  private RuleViolation exhausted() {
    return new RuleViolation(NumberSeriesError.EXHAUSTED, "number", code);
  }

  private void take(NumberSeriesData data) {
    check(data);
    code = data.code();
    description = data.description();
    startingNumber = data.startingNumber();
    endingNumber = data.endingNumber();
    warningNumber = data.warningNumber();
    incrementBy = data.incrementBy();
    lastNumberUsed = data.lastNumberUsed();
    defaultNumbers = data.defaultNumbers();
    manualNumbers = data.manualNumbers();
    gapsAllowed = data.gapsAllowed();
  }

  private static void check(NumberSeriesData data) {
    Checks checks =
        new Checks()
            .required("code", data.code())
            .length("code", data.code(), CODE_LENGTH)
            .length("description", data.description(), DESCRIPTION_LENGTH)
            .required("startingNumber", data.startingNumber())
            .length("startingNumber", data.startingNumber(), CODE_LENGTH)
            .length("endingNumber", data.endingNumber(), CODE_LENGTH)
            .length("warningNumber", data.warningNumber(), CODE_LENGTH)
            .length("lastNumberUsed", data.lastNumberUsed(), CODE_LENGTH)
            .range("incrementBy", data.incrementBy(), 1, LARGEST_STEP);
    if (data.startingNumber() != null) {
      Optional<CountedNumber> start = CountedNumber.of(data.startingNumber());
      checks.that(start.isPresent(), "startingNumber", NumberSeriesError.NOT_COUNTABLE);
      start.ifPresent(
          first -> {
            inRow(checks, "endingNumber", data.endingNumber(), first);
            inRow(checks, "warningNumber", data.warningNumber(), first);
          });
    }
    checks.that(
        data.lastNumberUsed() == null || CountedNumber.of(data.lastNumberUsed()).isPresent(),
        "lastNumberUsed",
        NumberSeriesError.NOT_COUNTABLE);
    checks.throwIfAny();
  }

  /**
   * The number, if there is one, is counted in the row of the first one and does not lie before it.
   */
  private static void inRow(Checks checks, String field, String number, CountedNumber first) {
    if (number == null) {
      return;
    }
    Optional<CountedNumber> counted =
        CountedNumber.of(number).filter(other -> other.isOfTheFormOf(first));
    checks.that(counted.isPresent(), field, NumberSeriesError.NOT_COUNTABLE);
    checks.that(
        counted.filter(first::isBeyond).isEmpty(),
        field,
        CommonError.FIELD_OUT_OF_RANGE,
        first.written(),
        "");
  }
}
