package org.salespipeline.importing.service;

import java.util.List;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.shared.Violation;

/**
 * What became of a row, or would become of it.
 *
 * @param line where the row begins in the file; the head is on the first line
 * @param number the opportunity's, as the row or the series gave it; null where there is none
 * @param violations why it was refused, most important first
 */
public record ImportRowView(
    int line, String number, RowOutcome outcome, List<Violation> violations) {

  public ImportRowView {
    violations = List.copyOf(violations);
  }
}
