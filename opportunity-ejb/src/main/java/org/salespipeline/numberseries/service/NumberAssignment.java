package org.salespipeline.numberseries.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.salespipeline.numberseries.NumberSeries;
import org.salespipeline.numberseries.NumberSeriesError;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.RuleViolation;

/**
 * Gives records their numbers (domain reference 2.4). Drawing holds the lock on the series until
 * the caller's transaction ends, so that two nodes never give the same number; what is taken
 * already, by a deleted record too, is skipped.
 */
@Dependent
public class NumberAssignment {

  private static final String FIELD = "number";

  @Inject private NumberSeriesRepository repository;

  /**
   * Draws the next number that is not taken.
   *
   * @param seriesId the series that the set-up names, or null where it names none
   * @param setUpField the set-up's property, for the refusal
   * @param taken whether a record, deleted or not, has the number
   */
  public String next(UUID seriesId, String setUpField, Predicate<String> taken, Occasion occasion) {
    if (seriesId == null) {
      throw new RuleViolation(NumberSeriesError.MISSING, FIELD, setUpField);
    }
    NumberSeries series = repository.locked(seriesId);
    String number;
    do {
      number = series.next(occasion);
    } while (taken.test(number));
    // written at once: locking the series again in this transaction reads it from the database
    repository.flush();
    return number;
  }

  /**
   * Accepts a typed number where the series allows it; without a series every number may be typed.
   *
   * @return the number in its stored form
   */
  public String manual(UUID seriesId, String typed, Predicate<String> taken) {
    String number = Codes.normalised(typed);
    new Checks()
        .required(FIELD, number)
        .length(FIELD, number, NumberSeries.CODE_LENGTH)
        .throwIfAny();
    if (seriesId != null) {
      repository.byId(seriesId).checkManual(FIELD);
    }
    if (taken.test(number)) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, FIELD, number);
    }
    return number;
  }
}
