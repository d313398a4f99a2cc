package org.salespipeline.shared.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.salespipeline.shared.query.Filter.Comparator;
import org.salespipeline.shared.query.Filter.Function;
import org.salespipeline.shared.query.Operand.Literal;
import org.salespipeline.shared.query.Operand.Lowered;
import org.salespipeline.shared.query.Operand.Property;

/**
 * Random filters, orderings and values about samples; rows and filters draw from the same values.
 */
final class SampleFilters {

  private static final List<String> TEXTS =
      List.of(
          "", " ", "a", "A", "b", "B", "ab", "AB", "á", "Á", "à", "ä", "Ä", "ß", "é", "É",
          "e\u0301", "Zoë", "ZOË", "zoe", "Σ", "σ", "ς", "İ", "ı", "Ǆ", "ǅ", "ж", "Ж", "%", "_",
          "\\", "a%b", "a_b", "a\\b", "axb", "'", "''", "a'b", "\"", "😀", "😀a", "\uFFFD",
          "\uE000", "10", "9", "null", "true", "?", "?1", ":x", "{0}", "$1", "\t", "\n", "--", "/*",
          ";");

  private static final List<BigDecimal> FIGURES =
      List.of(
          new BigDecimal("0"),
          new BigDecimal("-0.0"),
          new BigDecimal("0.1"),
          new BigDecimal("0.10"),
          new BigDecimal("0.3"),
          new BigDecimal("1"),
          new BigDecimal("1.0001"),
          new BigDecimal("-1"),
          new BigDecimal("2"),
          new BigDecimal("2.5"),
          new BigDecimal("3"),
          new BigDecimal("100"),
          new BigDecimal("999999999999999.9999"),
          new BigDecimal("-999999999999999.9999"));

  private static final List<BigDecimal> OTHER_FIGURES =
      List.of(
          new BigDecimal("1E+20"),
          new BigDecimal("1E-20"),
          new BigDecimal("-1E+400"),
          new BigDecimal("9223372036854775807"),
          new BigDecimal("9223372036854775808"),
          new BigDecimal("2147483648"),
          new BigDecimal("0.10000000000000000001"));

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 3, 1),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(9999, 12, 31),
          LocalDate.of(1600, 2, 29));

  private static final List<Instant> MOMENTS =
      List.of(
          Instant.parse("2024-02-29T23:59:59.999999Z"),
          Instant.parse("2024-03-01T00:00:00Z"),
          Instant.parse("2024-03-01T00:00:00.000001Z"),
          Instant.parse("2024-03-31T01:30:00Z"),
          Instant.parse("1999-12-31T23:00:00.5Z"));

  private static final List<UUID> IDENTITIES =
      List.of(
          UUID.fromString("00000000-0000-0000-0000-000000000000"),
          UUID.fromString("80000000-0000-0000-0000-000000000001"),
          UUID.fromString("abcdef12-3456-7890-abcd-ef1234567890"),
          UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

  static final List<String> OWNER_CODES = List.of("JO", "ÅSE", "AH", "jo");

  private static final List<String> TEXT_PROPERTIES =
      List.of("name", "note", "ownerCode", "ownerNumber");
  private static final List<String> FIGURE_PROPERTIES =
      List.of("number", "rank", "size", "amount", "rate");

  static final List<String> ORDERED =
      List.of(
          "id",
          "number",
          "name",
          "note",
          "shade",
          "otherShade",
          "mood",
          "rank",
          "size",
          "amount",
          "rate",
          "done",
          "day",
          "otherDay",
          "moment",
          "reference",
          "ownerCode",
          "ownerNumber");

  private SampleFilters() {}

  // ------------------------------------------------------------------ values

  static Arbitrary<String> texts() {
    Arbitrary<String> joined =
        Combinators.combine(Arbitraries.of(TEXTS), Arbitraries.of(TEXTS)).as(String::concat);
    return Arbitraries.oneOf(Arbitraries.of(TEXTS), joined, Arbitraries.of(OWNER_CODES));
  }

  static Arbitrary<BigDecimal> figures() {
    return Arbitraries.of(FIGURES);
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.of(DAYS);
  }

  static Arbitrary<Instant> moments() {
    return Arbitraries.of(MOMENTS);
  }

  static Arbitrary<UUID> identities() {
    return Arbitraries.of(IDENTITIES);
  }

  // ------------------------------------------------------------------ filters

  static Arbitrary<Filter> filters() {
    Arbitrary<Filter> member =
        Arbitraries.lazyOf(
            () -> combined(Arbitraries.oneOf(lineTests()), 1).map(f -> any("x", f)),
            () -> Arbitraries.just(any(null, null)));
    List<Arbitrary<? extends Filter>> tests = new ArrayList<>(tests());
    tests.add(member);
    return combined(Arbitraries.oneOf(tests), 3);
  }

  private static Filter any(String variable, Filter condition) {
    return new Filter.Any(Name.of("lines"), variable, condition);
  }

  private static Arbitrary<Filter> combined(Arbitrary<Filter> leaf, int depth) {
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Filter> inner = combined(leaf, depth - 1);
    Arbitrary<List<Filter>> parts = inner.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(3, leaf),
        Tuple.of(2, inner.map(Filter.Not::new)),
        Tuple.of(2, parts.map(Filter.And::new)),
        Tuple.of(2, parts.map(Filter.Or::new)));
  }

  private static List<Arbitrary<Filter>> tests() {
    Arbitrary<Operand> text = operand(TEXT_PROPERTIES, texts());
    Arbitrary<Operand> figure =
        operand(FIGURE_PROPERTIES, Arbitraries.oneOf(figures(), Arbitraries.of(OTHER_FIGURES)));
    Arbitrary<Operand> day = operand(List.of("day", "otherDay"), days());
    Arbitrary<Operand> moment = operand(List.of("moment"), moments());
    Arbitrary<Operand> identity = operand(List.of("id", "reference"), identities());
    Arbitrary<Operand> shade = operand(List.of("shade", "otherShade"), names(Sample.Shade.class));
    Arbitrary<Operand> mood = operand(List.of("mood"), names(Sample.Mood.class));
    Arbitrary<Operand> done = operand(List.of("done"), Arbitraries.of(true, false));
    return List.of(
        compared(lowered(text), Comparator.values()),
        compared(figure, Comparator.values()),
        compared(day, Comparator.values()),
        compared(moment, Comparator.values()),
        compared(identity, Comparator.EQ, Comparator.NE),
        constants(shade),
        constants(mood),
        compared(done, Comparator.EQ, Comparator.NE),
        oneOf(TEXT_PROPERTIES, texts()),
        oneOf(FIGURE_PROPERTIES, figures()),
        oneOf(List.of("day"), days()),
        oneOf(List.of("shade", "otherShade"), names(Sample.Shade.class)),
        oneOf(List.of("reference"), identities()),
        textTests(lowered(text)),
        Arbitraries.just(new Filter.Switch(new Property(null, "done", Place.NOWHERE))));
  }

  private static List<Arbitrary<Filter>> lineTests() {
    Arbitrary<Operand> text = operand(List.of("x/text", "name"), texts());
    Arbitrary<Operand> figure = operand(List.of("x/line", "x/worth", "amount"), figures());
    return List.of(
        compared(text, Comparator.values()),
        compared(figure, Comparator.values()),
        constants(operand(List.of("x/shade", "shade"), names(Sample.Shade.class))),
        textTests(lowered(text)),
        Arbitraries.just(new Filter.Switch(new Property("x", "open", Place.NOWHERE))));
  }

  private static <E extends Enum<E>> Arbitrary<String> names(Class<E> type) {
    return Arbitraries.of(type).map(Enum::name);
  }

  private static Arbitrary<Operand> operand(List<String> properties, Arbitrary<?> values) {
    Arbitrary<Operand> property = Arbitraries.of(properties).map(SampleFilters::property);
    return Arbitraries.frequencyOf(
        Tuple.of(6, property),
        Tuple.of(6, values.map(value -> new Literal(value, Place.NOWHERE))),
        Tuple.of(1, Arbitraries.just(new Literal(null, Place.NOWHERE))));
  }

  private static Operand property(String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? new Property(null, path, Place.NOWHERE)
        : new Property(path.substring(0, slash), path.substring(slash + 1), Place.NOWHERE);
  }

  private static Arbitrary<Operand> lowered(Arbitrary<Operand> text) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, text), Tuple.of(1, text.map(of -> new Lowered(of, Place.NOWHERE))));
  }

  private static Arbitrary<Filter> compared(
      Arbitrary<Operand> operands, Comparator... comparators) {
    return Combinators.combine(operands, Arbitraries.of(comparators), operands)
        .as(Filter.Comparison::new);
  }

  /** A constant has a type by its property only. */
  private static Arbitrary<Filter> constants(Arbitrary<Operand> operands) {
    return compared(operands, Comparator.EQ, Comparator.NE);
  }

  private static Arbitrary<Filter> oneOf(List<String> properties, Arbitrary<?> values) {
    Arbitrary<Literal> literals =
        Arbitraries.frequencyOf(
            Tuple.of(8, values.map(value -> new Literal(value, Place.NOWHERE))),
            Tuple.of(1, Arbitraries.just(new Literal(null, Place.NOWHERE))));
    return Combinators.combine(
            Arbitraries.of(properties).map(SampleFilters::property),
            literals.list().ofMinSize(1).ofMaxSize(4))
        .as(Filter.OneOf::new);
  }

  private static Arbitrary<Filter> textTests(Arbitrary<Operand> texts) {
    return Combinators.combine(Arbitraries.of(Function.values()), texts, texts)
        .as((function, text, part) -> new Filter.TextTest(function, text, part, Place.NOWHERE));
  }

  // ------------------------------------------------------------------ orderings

  static Arbitrary<List<SortKey>> orderings() {
    return Combinators.combine(Arbitraries.of(ORDERED), Arbitraries.of(true, false))
        .as(SortKey::new)
        .list()
        .ofMaxSize(4)
        .uniqueElements(SortKey::property);
  }
}
