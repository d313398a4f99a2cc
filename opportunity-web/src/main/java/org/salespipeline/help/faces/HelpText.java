package org.salespipeline.help.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the help. A key in brackets stands for what the pages call it, so that the help never
 * speaks of a button by another name.
 *
 * @param parts plain texts and names, in their order
 */
public record HelpText(List<Part> parts) {

  private static final Pattern KEY = Pattern.compile("\\[([\\w.-]+)]");

  public HelpText {
    parts = List.copyOf(parts);
  }

  /**
   * Takes a text apart.
   *
   * @param label the word for a key
   */
  public static HelpText of(String text, UnaryOperator<String> label) {
    List<Part> parts = new ArrayList<>();
    Matcher key = KEY.matcher(text);
    int end = 0;
    while (key.find()) {
      add(parts, text.substring(end, key.start()), false);
      add(parts, label.apply(key.group(1)), true);
      end = key.end();
    }
    add(parts, text.substring(end), false);
    return new HelpText(parts);
  }

  private static void add(List<Part> parts, String text, boolean name) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, name));
    }
  }

  /**
   * A piece of a text.
   *
   * @param name whether the pages call something so
   */
  public record Part(String text, boolean name) {}
}
