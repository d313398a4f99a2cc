package org.salespipeline.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salespipeline.opportunity.OpportunityStatus;

/** Guesses what a word of the progress column means. The user has the last word. */
public final class ProgressSuggestion {

  private static final Map<String, Progress> KNOWN = new HashMap<>();

  static {
    known(
        Progress.NOT_STARTED,
        List.of(
            "not started",
            "new",
            "prospect",
            "prospecting",
            "lead",
            "no iniciada",
            "no iniciado",
            "nueva",
            "nuevo",
            "prospección",
            "non commencée",
            "non commencé",
            "pas commencée",
            "nouveau",
            "nouvelle",
            "prospection"));
    known(
        new Progress(OpportunityStatus.Won, null),
        List.of(
            "won",
            "closed won",
            "win",
            "ganada",
            "ganado",
            "cerrada ganada",
            "gagnée",
            "gagné",
            "fermée gagnée",
            "conclue"));
    known(
        new Progress(OpportunityStatus.Lost, null),
        List.of(
            "lost",
            "closed lost",
            "loss",
            "perdida",
            "perdido",
            "cerrada perdida",
            "perdue",
            "perdu",
            "fermée perdue"));
  }

  private ProgressSuggestion() {}

  private static void known(Progress progress, List<String> words) {
    words.forEach(word -> KNOWN.put(Words.key(word), progress));
  }

  /**
   * What the word probably means: the stage of that name, or what such a word usually stands for;
   * empty where nothing suggests itself.
   */
  public static Optional<Progress> of(String word, List<StageName> stages) {
    return Progress.described(word, stages)
        .or(() -> Progress.of(word))
        .or(() -> Optional.ofNullable(KNOWN.get(Words.key(word))));
  }
}
