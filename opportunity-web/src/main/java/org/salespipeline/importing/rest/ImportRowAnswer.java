package org.salespipeline.importing.rest;

import java.util.List;
import java.util.Locale;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.importing.service.ImportRowView;
import org.salespipeline.shared.rest.Problem;
import org.salespipeline.shared.web.Messages;

/**
 * A row's outcome with the reader's words.
 *
 * @param violations as in a problem
 */
public record ImportRowAnswer(
    int line, String number, RowOutcome outcome, List<Problem.Field> violations) {

  static ImportRowAnswer of(ImportRowView row, Locale locale) {
    return new ImportRowAnswer(
        row.line(),
        row.number(),
        row.outcome(),
        row.violations().stream()
            .map(
                each ->
                    new Problem.Field(each.field(), each.code().code(), Messages.of(locale, each)))
            .toList());
  }
}
