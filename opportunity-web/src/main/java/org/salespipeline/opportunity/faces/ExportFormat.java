package org.salespipeline.opportunity.faces;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that a list can become. */
public enum ExportFormat {
  Csv,
  Xlsx;

  /** The format of this name, in whatever case. */
  static Optional<ExportFormat> of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The end of the names of its files. */
  public String extension() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
