package org.salespipeline.importing.service;

import java.util.List;
import org.salespipeline.shared.Violation;

/** A refused row with its cells as they are in the file. */
public record RefusedRow(int line, List<String> cells, List<Violation> violations) {

  public RefusedRow {
    cells = List.copyOf(cells);
    violations = List.copyOf(violations);
  }
}
