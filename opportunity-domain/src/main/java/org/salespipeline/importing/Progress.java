package org.salespipeline.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salespipeline.opportunity.OpportunityStatus;

/**
 * How far an opportunity of the file has come (IMP-3).
 *
 * @param stage the stage while in progress, otherwise null
 */
public record Progress(OpportunityStatus status, Integer stage) {

  /** Created and nothing more. */
  public static final Progress NOT_STARTED = new Progress(OpportunityStatus.NotStarted, null);

  private static final Pattern STAGE = Pattern.compile("stage ?(\\d{1,9})");

  /** Standing on a stage. */
  public static Progress onStage(int stage) {
    return new Progress(OpportunityStatus.InProgress, stage);
  }

  /** What {@code NotStarted}, {@code Stage N}, {@code Won} and {@code Lost} say, in any case. */
  public static Optional<Progress> of(String text) {
    String word = Words.folded(text);
    Matcher stage = STAGE.matcher(word);
    if (stage.matches()) {
      return Optional.of(onStage(Integer.parseInt(stage.group(1))));
    }
    return switch (word.replace(" ", "")) {
      case "notstarted" -> Optional.of(NOT_STARTED);
      case "won" -> Optional.of(new Progress(OpportunityStatus.Won, null));
      case "lost" -> Optional.of(new Progress(OpportunityStatus.Lost, null));
      default -> Optional.empty();
    };
  }

  /** The stage with this description. */
  static Optional<Progress> described(String text, List<StageName> stages) {
    String word = Words.folded(text);
    return stages.stream()
        .filter(stage -> stage.description() != null)
        .filter(stage -> Words.folded(stage.description()).equals(word))
        .findFirst()
        .map(stage -> onStage(stage.stage()));
  }

  public boolean isStarted() {
    return status != OpportunityStatus.NotStarted;
  }

  public boolean isClosed() {
    return status.isClosed();
  }

  public boolean isWon() {
    return status == OpportunityStatus.Won;
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return status == OpportunityStatus.InProgress ? "Stage " + stage : status.name();
  }
}
