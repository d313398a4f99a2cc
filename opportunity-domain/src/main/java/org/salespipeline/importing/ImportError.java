package org.salespipeline.importing;

import org.salespipeline.shared.ErrorCode;

/** What is refused of a file, its options or a row, beside the codes of the rules themselves. */
public enum ImportError implements ErrorCode {
  /**
   * The file is empty, or its quotation marks do not fit. Argument: the line where reading ended.
   */
  UNREADABLE_FILE("import.unreadable-file"),
  /** The file is not UTF-8. */
  NOT_UTF8("import.not-utf8"),
  /** Two columns of the file have the name that the options use. Argument: the name. */
  AMBIGUOUS_HEADER("import.ambiguous-header"),
  /** The options name a column that the file does not have. Argument: the column. */
  MISSING_COLUMN("import.missing-column"),
  /** None of the file's columns has a target. */
  NO_COLUMNS("import.no-columns"),
  /** Two columns have the same target. Argument: the second column. */
  TARGET_TWICE("import.target-twice"),
  /** The options map a word to what is no progress. Argument: the text. */
  UNKNOWN_PROGRESS("import.unknown-progress"),
  /** Not a pattern for dates. Argument: the pattern. */
  DATE_FORMAT_INVALID("import.date-format-invalid"),
  /** The row has more or fewer cells than the head. Arguments: the cells, the columns. */
  UNEQUAL_COLUMNS("import.unequal-columns"),
  /** Not a date of the pattern. Arguments: the text, the pattern. */
  NOT_A_DATE("import.not-a-date"),
  /** Not a figure. Argument: the text. */
  NOT_A_NUMBER("import.not-a-number"),
  /** Not one of the names that the field knows. Argument: the text. */
  UNKNOWN_VALUE("import.unknown-value"),
  /** Several records have the name. Arguments: the name, how many. */
  AMBIGUOUS_NAME("import.ambiguous-name"),
  /** The server was stopped while it imported. */
  INTERRUPTED("import.interrupted"),
  /** Something unforeseen happened; the server's log knows. */
  UNEXPECTED("import.unexpected");

  private final String code;

  ImportError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
