package org.salespipeline.shared;

import java.util.List;

/** The caller's role does not allow the operation. */
public class NotAllowed extends BusinessException {

  private static final long serialVersionUID = 1L;

  public NotAllowed(ErrorCode code, String field, Object... arguments) {
    super(Violation.of(field, code, arguments));
  }

  public NotAllowed(List<Violation> violations) {
    super(violations);
  }
}
