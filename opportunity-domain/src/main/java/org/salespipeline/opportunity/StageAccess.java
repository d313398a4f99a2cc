package org.salespipeline.opportunity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.salespipeline.shared.Violation;

/**
 * One stage of the cycle, seen from where the opportunity is: what leads there, and what is still
 * missing.
 *
 * @param guidance what to do on the stage, or null
 * @param action the action that leads there, or null if none does
 * @param missing everything that refuses the move with the figures as they are, in the order in
 *     which a move is checked; empty if nothing does
 */
public record StageAccess(
    int stage, String description, String guidance, MoveAction action, List<Violation> missing) {

  private static final String STAGE = "stage";

  public StageAccess {
    missing = List.copyOf(missing);
  }

  /**
   * What forbids the stage itself, or empty if a dialog can lead there, because what else is
   * missing can be entered along with the move.
   */
  public Optional<Violation> obstacle() {
    return missing.stream()
        .filter(each -> action == null || Objects.equals(each.field(), STAGE))
        .findFirst();
  }

  /** Whether a dialog can lead there. */
  public boolean isOpen() {
    return obstacle().isEmpty();
  }

  /** Whether the move would succeed with the figures as they are. */
  public boolean isReady() {
    return missing.isEmpty();
  }
}
