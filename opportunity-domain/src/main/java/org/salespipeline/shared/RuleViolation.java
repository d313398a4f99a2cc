package org.salespipeline.shared;

import java.util.List;

/**
 * Understood, but it breaks a rule: a missing or impossible value, or a step that the state does
 * not allow.
 */
public class RuleViolation extends BusinessException {

  private static final long serialVersionUID = 1L;

  public RuleViolation(ErrorCode code, String field, Object... arguments) {
    super(Violation.of(field, code, arguments));
  }

  public RuleViolation(List<Violation> violations) {
    super(violations);
  }
}
