package org.salespipeline.assistant.service;

import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Texts;

/**
 * What the first administrator answers.
 *
 * @param languageCode the language of the texts: {@code en}, {@code es} or {@code fr}, also of a
 *     country
 * @param companyName null for none yet
 * @param timeZone null to keep that of the machine
 * @param localCurrencyCode null to keep the one there is
 */
public record AssistantAnswers(
    String languageCode, String companyName, String timeZone, String localCurrencyCode) {

  public AssistantAnswers {
    languageCode = Texts.trimmed(languageCode);
    companyName = Texts.trimmed(companyName);
    timeZone = Texts.trimmed(timeZone);
    localCurrencyCode = Codes.normalised(localCurrencyCode);
  }
}
