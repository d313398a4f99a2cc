package org.salespipeline.shared.query;

import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/** A list was asked for in a way that cannot be understood. */
public class BadQuery extends BusinessException {

  private static final long serialVersionUID = 1L;

  /**
   * @param option the option as the caller spells it, such as {@code $orderby}
   */
  public BadQuery(QueryError code, String option, Object... arguments) {
    super(Violation.of(option, code, arguments));
  }
}
