package org.salespipeline.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one family of expected refusals. Unchecked; a service that lets it pass rolls its transaction
 * back, so that nothing is half done. The subclass says what kind of refusal it is, the violations
 * say which rules were broken, most important first.
 */
public abstract class BusinessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  protected BusinessException(List<Violation> violations) {
    super(
        violations.stream()
            .map(
                v -> v.field() == null ? v.code().code() : v.code().code() + " (" + v.field() + ")")
            .collect(Collectors.joining(", ")));
    this.violations = List.copyOf(violations);
  }

  protected BusinessException(Violation violation) {
    this(List.of(violation));
  }

  /** The broken rules in the order of the checks of the domain reference; never empty. */
  public List<Violation> violations() {
    return violations;
  }

  /** The code of the first violation, which stands for the whole refusal. */
  public ErrorCode code() {
    return violations.get(0).code();
  }
}
