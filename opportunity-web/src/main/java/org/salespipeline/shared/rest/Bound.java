package org.salespipeline.shared.rest;

import java.util.ArrayList;
import java.util.List;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Violation;

/**
 * A body that could be understood, and what forbids it all the same. The two are apart because a
 * body that cannot be understood is refused before the version is compared, and a rule that is
 * broken after.
 */
record Bound<D>(D command, List<Violation> refusals) {

  /** The same, forbidden for one reason more, which comes first. */
  Bound<D> refusedFor(Violation reason) {
    List<Violation> all = new ArrayList<>(refusals);
    all.add(0, reason);
    return new Bound<>(command, all);
  }

  /** The command, if nothing forbids it. */
  D allowed() {
    if (!refusals.isEmpty()) {
      throw new RuleViolation(refusals);
    }
    return command;
  }
}
