package org.salespipeline.shared;

import java.util.List;

/** In conflict with what is there: a key that exists, a record that is in use. */
public class Conflict extends BusinessException {

  private static final long serialVersionUID = 1L;

  public Conflict(ErrorCode code, String field, Object... arguments) {
    super(Violation.of(field, code, arguments));
  }

  public Conflict(List<Violation> violations) {
    super(violations);
  }
}
