package org.salespipeline.shared.faces;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.salespipeline.shared.Texts;

/**
 * Everything that decides what a list shows, as the part of its address after the question mark; so
 * a list can be bookmarked and sent to a colleague. Immutable. Absent values are not written.
 */
public final class ListState {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final Map<String, String> values;

  private ListState(Map<String, String> values) {
    this.values = values;
  }

  /** The state that an address names; parameters that are not listed here are ignored. */
  public static ListState read(UnaryOperator<String> parameters, String... names) {
    ListState state = new ListState(Map.of());
    for (String name : Arrays.asList(names)) {
      state = state.with(name, parameters.apply(name));
    }
    return state;
  }

  /**
   * A day of an address, such as {@code 2026-12-31}.
   *
   * @throws DateTimeException if it is none, or of a year of which nobody speaks
   */
  public static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException(text);
    }
    return day;
  }

  /** The state without any values. */
  public static ListState empty() {
    return new ListState(Map.of());
  }

  /**
   * The state that the part of an address after its question mark names; parameters that are not
   * listed here are ignored.
   */
  public static ListState parse(String query, String... names) {
    Map<String, String> given = new HashMap<>();
    for (String pair : query.split("&")) {
      String[] halves = pair.split("=", 2);
      if (halves.length == 2) {
        given.put(halves[0], decoded(halves[1]));
      }
    }
    return read(given::get, names);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException bent) {
      return text;
    }
  }

  /** The value of this name, or null. */
  public String get(String name) {
    return values.get(name);
  }

  /** The value of this name, or the given one where there is none. */
  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** The same state with another value; null or blank takes the name away. */
  public ListState with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    String text = Texts.trimmed(value);
    if (text == null) {
      changed.remove(name);
    } else {
      changed.put(name, text);
    }
    return new ListState(changed);
  }

  /** The same state without these names. */
  public ListState without(String... names) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(Arrays.asList(names));
    return new ListState(changed);
  }

  /** Whether any of these names has a value. */
  public boolean hasAny(String... names) {
    return Arrays.stream(names).anyMatch(values::containsKey);
  }

  /** The address relative to the page itself; a lone question mark clears everything. */
  public String query() {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** Whether both say the same, in whatever order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ListState that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
