package org.salespipeline.system.pages;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.DateFormatSymbols;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The texts that are nobody's words: what the database holds, and the names of the world. */
final class Data {

  private static final Locale PAGE = Locale.forLanguageTag("en-XA");

  /** What the assistant would create, in the language that is chosen for the records. */
  private static final String STANDARD = "org.salespipeline.assistant.service.Standard";

  private static final String COLUMNS =
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'character')
      """;

  private static final Data OF_THE_WORLD = ofTheWorld();

  private final Set<String> texts;

  private Data(Set<String> texts) {
    this.texts = texts;
  }

  private static Data ofTheWorld() {
    Data data = new Data(new HashSet<>());
    data.addTheWorld();
    return data;
  }

  private void addTheWorld() {
    Stream.of(DateFormatSymbols.getInstance(PAGE), DateFormatSymbols.getInstance(Locale.UK))
        .flatMap(names -> Stream.of(names.getMonths(), names.getShortMonths(), names.getWeekdays()))
        .flatMap(Arrays::stream)
        .forEach(this::add);
    Currency.getAvailableCurrencies().forEach(each -> add(each.getCurrencyCode()));
    Currency.getAvailableCurrencies().forEach(each -> add(each.getSymbol(PAGE)));
    Arrays.stream(Locale.getISOCountries())
        .map(each -> new Locale.Builder().setRegion(each).build().getDisplayCountry(PAGE))
        .forEach(this::add);
    Arrays.stream(Locale.getISOLanguages())
        .map(Locale::forLanguageTag)
        .forEach(
            each -> {
              add(each.getDisplayLanguage(PAGE));
              add(each.getDisplayLanguage(each));
            });
    Stream.of("Q1", "Q2", "Q3", "Q4").forEach(this::add);
    ResourceBundle standard = ResourceBundle.getBundle(STANDARD, Locale.ROOT);
    standard.keySet().forEach(each -> add(standard.getString(each)));
    ZoneId.getAvailableZoneIds().forEach(each -> add(each.replace('_', ' ')));
  }

  /** All that is data now, with a few texts that are nowhere stored. */
  static Data of(DataSource database, Collection<String> more) {
    Data data = new Data(new HashSet<>(OF_THE_WORLD.texts));
    more.forEach(data::add);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> queries = new ArrayList<>();
      try (ResultSet columns = statement.executeQuery(COLUMNS)) {
        while (columns.next()) {
          queries.add(
              "SELECT DISTINCT \"%s\" FROM \"%s\""
                  .formatted(columns.getString(2), columns.getString(1)));
        }
      }
      for (String query : queries) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            data.add(rows.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return data;
  }

  private void add(String text) {
    if (text != null && !text.isBlank()) {
      texts.add(normal(text));
    }
  }

  /** The text in small letters, with its signs apart from its words. */
  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[·→:,;()–≈…]", " $0 ")
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** Whether a text consists of nothing but data, figures and signs. */
  boolean explains(String text) {
    String[] words = normal(text).split(" ");
    boolean[] known = new boolean[words.length + 1];
    known[0] = true;
    for (int end = 1; end <= words.length; end++) {
      for (int start = end - 1; start >= 0 && !known[end]; start--) {
        known[end] = known[start] && isKnown(words, start, end);
      }
    }
    return known[words.length];
  }

  private boolean isKnown(String[] words, int start, int end) {
    String phrase = String.join(" ", Arrays.asList(words).subList(start, end));
    return phrase.codePoints().noneMatch(Character::isLetter) || texts.contains(phrase);
  }
}
