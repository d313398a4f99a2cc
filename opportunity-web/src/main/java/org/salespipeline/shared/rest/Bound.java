package org.salespipeline.shared.rest;

import java.util.List;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Violation;

/**
 * A body that could be understood, and what forbids it all the same. The two are apart because a
 * body that cannot be understood is refused before the version is compared, and a rule that is
 * broken after.
 */
record Bound<D>(D command, List<Violation> refusals) {

  /** The command, if nothing forbids it. */
  D allowed() {
    if (!refusals.isEmpty()) {
      throw new RuleViolation(refusals);
    }
    return command;
  }
}
