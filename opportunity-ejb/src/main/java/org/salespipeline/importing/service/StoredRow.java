package org.salespipeline.importing.service;

import org.salespipeline.importing.RowOutcome;

/** A row's outcome as it is stored; its violations still as text. */
public record StoredRow(int line, String number, RowOutcome outcome, String violations) {

  ImportRowView view() {
    return new ImportRowView(line, number, outcome, StoredViolations.read(violations));
  }
}
