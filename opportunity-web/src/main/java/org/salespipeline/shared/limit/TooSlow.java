package org.salespipeline.shared.limit;

import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/** A body arrives more slowly than a thread can wait for it. */
public class TooSlow extends BusinessException {

  private static final long serialVersionUID = 1L;

  TooSlow() {
    super(Violation.of(null, LimitError.TOO_SLOW));
  }
}
