package org.salespipeline.shared.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.salespipeline.shared.query.Sample.Whole;
import org.salespipeline.shared.service.MigratedPostgres;

/**
 * What the database answers to random filters, orderings and page sizes is what the same rows in
 * memory give: the same rows in the same order, whatever way one walks, and the same count.
 */
class QueryPropertiesIT {

  private static final String SEED = "20261121";
  private static final int ROWS = 120;

  private static EmbeddedPostgres postgres;
  private static Connection connection;
  private static Database database;
  private static List<Whole> rows;

  @BeforeContainer
  static void fillADatabase() throws IOException, SQLException {
    postgres = MigratedPostgres.start();
    connection = postgres.getPostgresDatabase().getConnection();
    database = QueryPropertiesIT::select;
    try (Statement statement = connection.createStatement()) {
      statement.execute(Sample.TABLES);
    }
    rows = SampleRows.written(connection, ROWS);
  }

  @AfterContainer
  static void stop() throws IOException, SQLException {
    connection.close();
    postgres.close();
  }

  private static List<Object[]> select(Condition statement) {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      for (int i = 0; i < statement.values().size(); i++) {
        prepared.setObject(i + 1, statement.values().get(i));
      }
      List<Object[]> found = new ArrayList<>();
      try (ResultSet result = prepared.executeQuery()) {
        AllColumns columns = new AllColumns();
        while (result.next()) {
          found.add(columns.read(result));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(statement.toString(), failed);
    }
  }

  @Property(tries = 2000, seed = SEED)
  @Label("a filter reads as it is written")
  void roundTrip(@ForAll("filters") Filter filter) {
    assertThat(QueryText.filter(FilterText.of(filter))).isEqualTo(filter);
  }

  @Property(tries = 3000, seed = SEED)
  @Label("a filter finds what it means, and counts it")
  void filters(@ForAll("filters") Filter filter) {
    Filter read = QueryText.filter(FilterText.of(filter));
    List<Integer> expected =
        rows.stream()
            .filter(row -> Oracle.matches(filter, row))
            .map(QueryPropertiesIT::number)
            .toList();
    Page<Sample> page = page(new ListRequest(read, List.of(), List.of(), null, 1000, null, true));
    assertThat(numbers(page)).isEqualTo(expected);
    assertThat(page.count()).isEqualTo(expected.size());
    Statistics.collect(expected.isEmpty() ? "none" : expected.size() < ROWS ? "some" : "all");
    Statistics.coverage(found -> found.check("some").percentage(part -> part > 30));
  }

  @Property(tries = 1000, seed = SEED)
  @Label("a walk meets every row once, in order, forth and back")
  void walks(
      @ForAll("filters") Filter filter,
      @ForAll("orderings") List<SortKey> order,
      @ForAll @IntRange(min = 1, max = 25) int top,
      @ForAll boolean filtered) {
    List<Integer> expected =
        rows.stream()
            .filter(row -> !filtered || Oracle.matches(filter, row))
            .sorted(Oracle.ordering(order))
            .map(QueryPropertiesIT::number)
            .toList();
    ListRequest first =
        new ListRequest(filtered ? filter : null, List.of(), order, null, top, null, false);
    List<Integer> forth = new ArrayList<>();
    Page<Sample> page = page(first);
    forth.addAll(numbers(page));
    while (page.nextToken() != null) {
      page = page(first.from(page.nextToken()));
      assertThat(page.value()).isNotEmpty();
      forth.addAll(numbers(page));
    }
    assertThat(forth).isEqualTo(expected);
    Deque<List<Integer>> back = new ArrayDeque<>(List.of(numbers(page)));
    while (page.previousToken() != null) {
      page = page(first.from(page.previousToken()));
      back.push(numbers(page));
    }
    assertThat(back.stream().flatMap(List::stream)).isEqualTo(expected);
  }

  @Property(tries = 300, seed = SEED)
  @Label("only what is wanted is read, and the walk is the same")
  void selections(
      @ForAll("names") List<String> names,
      @ForAll("orderings") List<SortKey> order,
      @ForAll @IntRange(min = 5, max = 60) int top) {
    List<Whole> expected = rows.stream().sorted(Oracle.ordering(order)).toList();
    ListRequest request =
        new ListRequest(
            null, List.of(), order, names.stream().map(Name::of).toList(), top, null, false);
    List<Sample> met = new ArrayList<>();
    Page<Sample> page = page(request);
    met.addAll(page.value());
    while (page.nextToken() != null) {
      page = page(request.from(page.nextToken()));
      met.addAll(page.value());
    }
    assertThat(met).hasSameSizeAs(expected);
    for (int i = 0; i < met.size(); i++) {
      for (String name : names) {
        assertThat(Oracle.component(met.get(i), name))
            .isEqualTo(Oracle.component(expected.get(i).sample(), name));
      }
    }
    String sql = Sample.SAMPLES.statement(request, List.of()).sql();
    assertThat(sql.contains("r.size") || sql.contains("r.note"))
        .isEqualTo(
            names.contains("size")
                || names.contains("note")
                || order.stream().anyMatch(k -> List.of("size", "note").contains(k.property())));
  }

  @Property(tries = 500, seed = SEED)
  @Label("a search finds the rows that have all words, whatever their case and accents")
  void searches(@ForAll("words") List<String> words) {
    String text = words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    List<Integer> expected =
        rows.stream()
            .filter(row -> words.stream().allMatch(word -> searched(row).contains(folded(word))))
            .map(QueryPropertiesIT::number)
            .toList();
    Page<Sample> page =
        page(new ListRequest(null, QueryText.search(text), List.of(), null, 1000, null, true));
    assertThat(numbers(page)).isEqualTo(expected);
    assertThat(page.count()).isEqualTo(expected.size());
  }

  private static String searched(Whole row) {
    String note = row.sample().note();
    return folded(row.sample().name() + " " + (note == null ? "" : note));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .toLowerCase(Locale.ROOT);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "a", "A", "á", "À", "ä", "b", "aB", "é", "E", "zoe", "ZOË", "ß", "SS", "%", "_", "\\",
            "a%b", "A_B", "a\\b", "'", "''", "😀", "😀A", "10", "null", "?", "{0}", "$1", "--",
            "a a", "b A")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Filter> filters() {
    return SampleFilters.filters();
  }

  @Provide
  Arbitrary<List<SortKey>> orderings() {
    return SampleFilters.orderings();
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of(SampleFilters.ORDERED).list().ofMinSize(1).ofMaxSize(5).uniqueElements();
  }

  private static Page<Sample> page(ListRequest request) {
    return Sample.SAMPLES.page(database, request, List.of());
  }

  private static List<Integer> numbers(Page<Sample> page) {
    return page.value().stream().map(Sample::number).toList();
  }

  private static int number(Whole row) {
    return row.sample().number();
  }
}
