package org.salespipeline.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people type them, compared without regard to case, accents and blanks. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

  private Words() {}

  /** Lower case, without accents, single blanks. */
  static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Letters and digits only, as {@code dealStage}, {@code Deal stage} and {@code deal_stage}. */
  static String key(String text) {
    return NO_LETTERS.matcher(folded(text)).replaceAll("");
  }
}
