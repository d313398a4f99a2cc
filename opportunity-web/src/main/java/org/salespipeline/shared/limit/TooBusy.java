package org.salespipeline.shared.limit;

import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/** As many calls are being worked on as can be at once. */
public class TooBusy extends BusinessException {

  private static final long serialVersionUID = 1L;

  TooBusy() {
    super(Violation.of(null, LimitError.BUSY));
  }
}
