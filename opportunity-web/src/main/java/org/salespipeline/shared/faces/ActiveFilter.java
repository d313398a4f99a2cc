package org.salespipeline.shared.faces;

import java.util.List;

/**
 * One thing that restricts which rows a list shows.
 *
 * @param label what is restricted
 * @param text to what
 * @param names the names in the address that say so
 */
public record ActiveFilter(String label, String text, List<String> names) {

  public ActiveFilter {
    names = List.copyOf(names);
  }

  /** Something that these names in the address restrict. */
  public static ActiveFilter of(String label, String text, String... names) {
    return new ActiveFilter(label, text, List.of(names));
  }
}
