package org.salespipeline.importing.service;

import java.util.List;

/**
 * What was refused of a file, to be mended and sent again.
 *
 * @param headers the names of the columns of the file
 */
public record RefusedRows(List<String> headers, List<RefusedRow> rows) {

  public RefusedRows {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }
}
