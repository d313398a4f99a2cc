package org.salespipeline.importing.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.salespipeline.importing.ImportTarget;

/**
 * What a file looks like before anything is decided.
 *
 * @param rows the number of rows, without the head
 * @param columns the columns in their order
 */
public record FilePreview(int rows, List<Column> columns) implements Serializable {

  public FilePreview {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param suggestion what its name suggests, or null
   * @param examples the first different values
   */
  public record Column(String name, ImportTarget suggestion, List<String> examples)
      implements Serializable {

    public Column {
      examples = List.copyOf(examples);
    }
  }

  /** The column with this name. */
  public Column column(String name) {
    return columns.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  static FilePreview of(
      int rows,
      List<String> headers,
      Map<String, ImportTarget> suggested,
      List<List<String>> examples) {
    java.util.ArrayList<Column> columns = new java.util.ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      columns.add(new Column(headers.get(i), suggested.get(headers.get(i)), examples.get(i)));
    }
    return new FilePreview(rows, columns);
  }
}
