package org.salespipeline.numberseries;

import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Texts;

/**
 * What a person or partner writes of a number series.
 *
 * @param code up to 20 characters, unique
 * @param description up to 100 characters
 * @param startingNumber the first number; its last group of digits is what is counted
 * @param endingNumber the last number that is given, or null for no end
 * @param warningNumber from here on the series is to be looked after, or null
 * @param incrementBy the step; 1 where absent
 * @param lastNumberUsed the number that was given last, or null
 * @param defaultNumbers whether records without a number get one; true where absent
 * @param manualNumbers whether a number may be typed; false where absent
 * @param gapsAllowed whether numbers may be left out, so that nobody waits for the number of
 *     another; false where absent
 */
public record NumberSeriesData(
    String code,
    String description,
    String startingNumber,
    String endingNumber,
    String warningNumber,
    Integer incrementBy,
    String lastNumberUsed,
    Boolean defaultNumbers,
    Boolean manualNumbers,
    Boolean gapsAllowed) {

  /** Brings codes and texts into their stored form and fills what is absent. */
  public NumberSeriesData {
    code = Codes.normalised(code);
    description = Texts.trimmed(description);
    startingNumber = Codes.normalised(startingNumber);
    endingNumber = Codes.normalised(endingNumber);
    warningNumber = Codes.normalised(warningNumber);
    incrementBy = incrementBy == null ? Integer.valueOf(1) : incrementBy;
    lastNumberUsed = Codes.normalised(lastNumberUsed);
    defaultNumbers = defaultNumbers == null || defaultNumbers;
    manualNumbers = manualNumbers != null && manualNumbers;
    gapsAllowed = gapsAllowed != null && gapsAllowed;
  }

  /** A series without an end that counts by one, may leave gaps and also lets numbers be typed. */
  public static NumberSeriesData open(String code, String description, String startingNumber) {
    return new NumberSeriesData(
        code, description, startingNumber, null, null, 1, null, true, true, true);
  }
}
