package org.salespipeline.numberseries.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.numberseries.NumberSeries;
import org.salespipeline.numberseries.NumberSeriesError;
import org.salespipeline.numberseries.service.NumberSeriesRepository.Candidate;
import org.salespipeline.numberseries.service.NumberStock.Drawn;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.RuleViolation;

/**
 * Gives records their numbers (domain reference 2.4). Drawing holds the lock on the series until
 * the caller's transaction ends, so that two nodes never give the same number; where the series
 * allows gaps, most numbers were drawn ahead, and nobody waits. What is taken already, by a deleted
 * record too, is skipped.
 *
 * <p>Whether a number is taken is asked by a statement of the record's kind, with the number as its
 * only value; it finds records that are deleted, too.
 */
@Dependent
public class NumberAssignment {

  private static final String FIELD = "number";

  @Inject private NumberSeriesRepository repository;
  @Inject private DrawnAhead ahead;

  /**
   * Gives the next number that is not taken.
   *
   * @param seriesId the series that the set-up names, or null where it names none
   * @param setUpField the set-up's property, for the refusal
   * @param recordsWith finds what has a number
   */
  public String next(UUID seriesId, String setUpField, String recordsWith, Occasion occasion) {
    if (seriesId == null) {
      throw new RuleViolation(NumberSeriesError.MISSING, FIELD, setUpField);
    }
    return drawnAhead(seriesId, recordsWith)
        .orElseGet(() -> drawn(seriesId, recordsWith, occasion));
  }

  private Optional<String> drawnAhead(UUID seriesId, String recordsWith) {
    Optional<Drawn> drawn = ahead.take(seriesId);
    while (drawn.isPresent()) {
      Drawn each = drawn.get();
      Candidate candidate = repository.candidate(seriesId, recordsWith, each.number());
      if (candidate.edition() != each.edition()) {
        ahead.startEdition(seriesId, candidate.edition());
      } else if (!candidate.taken()) {
        return Optional.of(each.number());
      }
      drawn = ahead.take(seriesId);
    }
    return Optional.empty();
  }

  private String drawn(UUID seriesId, String recordsWith, Occasion occasion) {
    NumberSeries series = repository.locked(seriesId);
    String number;
    do {
      number = series.next(occasion);
    } while (repository.isTaken(recordsWith, number));
    ahead.keep(
        seriesId, series.edition(), series.ahead(ahead.wanted(seriesId, occasion.at()), occasion));
    // written at once: locking the series again in this transaction reads it from the database
    repository.flush();
    return number;
  }

  /**
   * Accepts a typed number where the series allows it; without a series every number may be typed.
   *
   * @param recordsWith finds what has a number
   * @return the number in its stored form
   */
  public String manual(UUID seriesId, String typed, String recordsWith) {
    String number = Codes.normalised(typed);
    new Checks()
        .required(FIELD, number)
        .length(FIELD, number, NumberSeries.CODE_LENGTH)
        .throwIfAny();
    if (seriesId != null) {
      repository.byId(seriesId).checkManual(FIELD);
    }
    if (repository.isTaken(recordsWith, number)) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, FIELD, number);
    }
    return number;
  }
}
