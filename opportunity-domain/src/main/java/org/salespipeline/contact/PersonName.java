package org.salespipeline.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.shared.Texts;

/** The three parts of a person's name (domain reference 4.3). Absent parts are null. */
public record PersonName(String firstName, String middleName, String surname) {

  /** The longest part, in characters. */
  public static final int PART_LENGTH = 30;

  static final PersonName NONE = new PersonName(null, null, null);

  /**
   * Takes a typed name apart: one word is the first name; the last of several is the surname, of
   * three or more the last but one the middle name, all before it together the first name. Each
   * part is cut to its length.
   */
  public static PersonName of(String typed) {
    String text = Texts.trimmed(typed);
    if (text == null) {
      return NONE;
    }
    List<String> words = Arrays.asList(text.split("\\s+"));
    int last = words.size() - 1;
    return switch (words.size()) {
      case 1 -> new PersonName(cut(words.get(0)), null, null);
      case 2 -> new PersonName(cut(words.get(0)), null, cut(words.get(1)));
      default ->
          new PersonName(
              cut(String.join(" ", words.subList(0, last - 1))),
              cut(words.get(last - 1)),
              cut(words.get(last)));
    };
  }

  /** The parts joined by single blanks; null where there is none. */
  public String joined() {
    String name =
        Stream.of(firstName, middleName, surname)
            .map(Texts::trimmed)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Texts.trimmed(name);
  }

  boolean isNone() {
    return joined() == null;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= PART_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, PART_LENGTH)).stripTrailing();
  }
}
