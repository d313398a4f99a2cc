package org.salespipeline.shared.faces;

import java.util.Arrays;
import java.util.Locale;

/** One or two letters that stand for a name where there is little room. */
public final class Initials {

  private Initials() {}

  /** The first letters of the first two words. */
  public static String of(String name) {
    return Arrays.stream(name.strip().split("[\\s._-]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .reduce("", String::concat)
        .toUpperCase(Locale.ROOT);
  }
}
