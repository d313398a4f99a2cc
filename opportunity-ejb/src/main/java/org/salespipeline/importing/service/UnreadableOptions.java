package org.salespipeline.importing.service;

/** The text is not the options of an import. */
public class UnreadableOptions extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String property;
  private final boolean unknown;

  UnreadableOptions(String property, boolean unknown) {
    super(property);
    this.property = property;
    this.unknown = unknown;
  }

  /**
   * The property that is wrong, such as {@code columns.account}; null where the text is no JSON.
   */
  public String property() {
    return property;
  }

  /** Whether there is no such property; otherwise its value is not understood. */
  public boolean isUnknown() {
    return unknown;
  }
}
