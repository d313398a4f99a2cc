package org.salespipeline.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.Violation;

@DisplayName("The text of an option")
class QueryTextTest {

  private static void assertRefused(
      Runnable reading, String option, QueryError code, Object... arguments) {
    BadQuery refusal = catchThrowableOfType(BadQuery.class, reading::run);
    assertThat(refusal.violations()).containsExactly(Violation.of(option, code, arguments));
  }

  @Nested
  @DisplayName("of a filter")
  class OfAFilter {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            name eq                          | END     | 8  | UNEXPECTED
            name                eq 'a' or    | END     | 30 | UNEXPECTED
            name eq 'a' name                 | name    | 13 | UNEXPECTED
            name is 'a'                      | is      | 6  | UNEXPECTED
            name add 1 eq 2                  | add     | 6  | UNEXPECTED
            name EQ 'a'                      | EQ      | 6  | UNEXPECTED
            (name eq 'a'                     | END     | 13 | UNEXPECTED
            name eq 'a')                     | )       | 12 | UNEXPECTED
            name eq 'a                       | 'a      | 9  | UNEXPECTED
            name eq "a"                      | "       | 9  | UNEXPECTED
            not name eq 'a'                  | eq      | 10 | UNEXPECTED
            name in ()                       | )       | 10 | UNEXPECTED
            name in ('a', other)             | other   | 15 | UNEXPECTED
            a/b/c eq 1                       | /       | 4  | UNEXPECTED
            number eq 1.                     | 1.      | 11 | UNEXPECTED
            number eq +1                     | +1      | 11 | UNEXPECTED
            number eq 5kg                    | 5kg     | 11 | UNEXPECTED
            day gt 2024-1-1                  | 2024-1-1 | 8 | UNEXPECTED
            moment gt 2024-01-01T00:00:00    | 2024-01-01T00:00:00 | 11 | UNEXPECTED
            length(name) gt 3                | length  | 1  | UNKNOWN_FUNCTION
            contains(name)                   | contains | 1 | WRONG_ARGUMENTS
            contains(name, 'a') eq true      | contains | 1 | UNEXPECTED
            tolower(name, 'a') eq 'b'        | tolower | 1  | WRONG_ARGUMENTS
            entries/all(e: e/active)         | all     | 9  | UNKNOWN_FUNCTION
            day gt 2023-02-29                | 2023-02-29 | 8 | NO_DATE
            day gt 0000-01-01                | 0000-01-01 | 8 | NO_DATE
            moment gt 2024-01-01T25:00:00Z   | 2024-01-01T25:00:00Z | 11 | NO_DATE
            moment gt 2024-01-01T00:00:00.1234567Z | 2024-01-01T00:00:00.1234567Z | 11 | TOO_EXACT
            number eq 1e999999999            | 1e999999999 | 11 | TOO_MANY_DIGITS
            number eq 1e99999999999999       | 1e99999999999999 | 11 | TOO_MANY_DIGITS
            """)
    void isRefusedWithTheTokenAndItsPosition(
        String filter, String token, String position, QueryFlaw flaw) {
      Object expected = token.equals("END") ? QueryFlaw.END : token;
      assertRefused(
          () -> QueryText.filter(filter),
          "$filter",
          QueryError.MALFORMED_FILTER,
          expected,
          position,
          flaw);
    }

    @Test
    void isRefusedWhereItIsEmpty() {
      assertRefused(
          () -> QueryText.filter(""),
          "$filter",
          QueryError.MALFORMED_FILTER,
          QueryFlaw.END,
          "1",
          QueryFlaw.UNEXPECTED);
    }

    @Test
    void countsCharactersNotHalvesOfThem() {
      assertRefused(
          () -> QueryText.filter("name eq '😀😀' xor"),
          "$filter",
          QueryError.MALFORMED_FILTER,
          "xor",
          "14",
          QueryFlaw.UNEXPECTED);
    }

    @Test
    void mayNotHoldSignsThatNoTextHas() {
      assertRefused(
          () -> QueryText.filter("name eq 'a\0'"),
          "$filter",
          QueryError.MALFORMED_FILTER,
          "'a\0'",
          "9",
          QueryFlaw.BAD_SIGN);
    }

    @Test
    void showsNoMoreOfALongTokenThanReadersWant() {
      BadQuery refusal =
          catchThrowableOfType(
              BadQuery.class, () -> QueryText.filter("name eq '" + "a".repeat(500)));
      assertThat(refusal.violations().get(0).arguments().get(0).toString())
          .startsWith("'aaa")
          .hasSize(61);
    }

    static Stream<Arguments> literals() {
      return Stream.of(
          Arguments.of("'O''Neil'", "O'Neil"),
          Arguments.of("''", ""),
          Arguments.of("'%_\\'", "%_\\"),
          Arguments.of("-0.50", new BigDecimal("-0.50")),
          Arguments.of("1e3", new BigDecimal("1e3")),
          Arguments.of("12345678", new BigDecimal("12345678")),
          Arguments.of("2024-02-29", LocalDate.of(2024, 2, 29)),
          Arguments.of("2024-02-29T12:00:00.5+01:00", Instant.parse("2024-02-29T11:00:00.500Z")),
          Arguments.of(
              "2024-02-29t12:00:00.1234560z", Instant.parse("2024-02-29T12:00:00.123456Z")),
          Arguments.of(
              "12345678-90ab-cdef-1234-567890ABCDEF",
              UUID.fromString("12345678-90ab-cdef-1234-567890abcdef")),
          Arguments.of("true", true),
          Arguments.of("false", false),
          Arguments.of("null", null));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void holdsValuesOfEveryType(String literal, Object value) {
      Filter.Comparison comparison = (Filter.Comparison) QueryText.filter("x eq " + literal);
      assertThat(comparison.right()).isEqualTo(new Operand.Literal(value, Place.NOWHERE));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            a eq 1 or b eq 2 and c eq 3         | a eq 1 or (b eq 2 and c eq 3)
            (a eq 1 or b eq 2) and c eq 3       | (a eq 1 or b eq 2) and c eq 3
            not a and not (b eq 1)              | not (a) and not (b eq 1)
            not not a                           | not (not (a))
            ((a))                               | a
            entries/any( e : e/b gt 1 and e/c ) | entries/any(e: e/b gt 1 and e/c)
            entries/any()                       | entries/any()
            5 lt a                              | 5 lt a
            """)
    void bindsAsOdataDoes(String filter, String meaning) {
      assertThat(FilterText.of(QueryText.filter(filter))).isEqualTo(meaning);
    }
  }

  @Nested
  @DisplayName("that asks for too much")
  class TooMuch {

    private void assertLimited(Runnable reading, String option, QueryLimit limit) {
      assertRefused(reading, option, QueryError.TOO_COMPLEX, String.valueOf(limit.most()), limit);
    }

    @Test
    void isRefusedByItsLength() {
      String text = "a eq '" + "b".repeat(10_000) + "'";
      assertLimited(() -> QueryText.filter(text), "$filter", QueryLimit.LENGTH);
      assertLimited(() -> QueryText.search(text), "$search", QueryLimit.LENGTH);
      assertLimited(() -> QueryText.orderBy(text), "$orderby", QueryLimit.LENGTH);
      assertLimited(() -> QueryText.names("$select", text), "$select", QueryLimit.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "not (", "a in (", "tolower(", "entries/any(e: "})
    void isRefusedByItsDepth(String opening) {
      assertLimited(
          () -> QueryText.filter(opening.repeat(10_000 / opening.length())),
          "$filter",
          QueryLimit.DEPTH);
    }

    @Test
    void isRefusedByTheNumberOfItsConditions() {
      assertThatCode(() -> QueryText.filter(conditions(100))).doesNotThrowAnyException();
      assertLimited(() -> QueryText.filter(conditions(101)), "$filter", QueryLimit.TERMS);
    }

    private String conditions(int many) {
      return String.join(" or ", java.util.Collections.nCopies(many, "a"));
    }

    @Test
    void isRefusedByTheLengthOfAList() {
      assertThatCode(() -> QueryText.filter(values(500))).doesNotThrowAnyException();
      assertLimited(() -> QueryText.filter(values(501)), "$filter", QueryLimit.VALUES);
    }

    private String values(int many) {
      return IntStream.range(0, many)
          .mapToObj(String::valueOf)
          .collect(Collectors.joining(",", "a in (", ")"));
    }

    @Test
    void isRefusedByItsKeysAndWords() {
      assertLimited(() -> QueryText.orderBy("a,b,c,d,e,f,g,h,i,j,k"), "$orderby", QueryLimit.KEYS);
      assertLimited(() -> QueryText.search("a b c d e f g h i j k"), "$search", QueryLimit.WORDS);
    }
  }

  @Nested
  @DisplayName("of an ordering")
  class OfAnOrdering {

    @Test
    void namesKeysWithTheirDirections() {
      assertThat(QueryText.orderBy(" name desc, number , day asc"))
          .containsExactly(
              SortKey.descending("name"), SortKey.ascending("number"), SortKey.ascending("day"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            name up         | up   | 6  | UNEXPECTED
            name, desc      | desc | 7  | UNEXPECTED
            name desc asc   | asc  | 11 | UNEXPECTED
            name,           | END  | 6  | UNEXPECTED
            a/b             | /    | 2  | UNEXPECTED
            name, name desc | name | 7  | REPEATED
            """)
    void isRefusedWithTheTokenAndItsPosition(
        String text, String token, String position, QueryFlaw flaw) {
      assertRefused(
          () -> QueryText.orderBy(text),
          "$orderby",
          QueryError.MALFORMED_OPTION,
          token.equals("END") ? QueryFlaw.END : token,
          position,
          flaw);
    }
  }

  @Nested
  @DisplayName("of a list of names")
  class OfNames {

    @Test
    void namesEachOnce() {
      assertThat(QueryText.names("$select", "number,name"))
          .containsExactly(Name.of("number"), Name.of("name"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            contact($select=number) | (       | 8 | UNEXPECTED
            contact/company         | /       | 8 | UNEXPECTED
            *                       | *       | 1 | UNEXPECTED
            contact,contact         | contact | 9 | REPEATED
            """)
    void isRefusedWithTheTokenAndItsPosition(
        String text, String token, String position, QueryFlaw flaw) {
      assertRefused(
          () -> QueryText.names("$expand", text),
          "$expand",
          QueryError.MALFORMED_OPTION,
          token,
          position,
          flaw);
    }
  }

  @Nested
  @DisplayName("of a search")
  class OfASearch {

    @Test
    void namesWordsAndPhrases() {
      assertThat(QueryText.search("coho AND \"new line\" or"))
          .isEqualTo(List.of("coho", "new line", "or"));
      assertThat(QueryText.search("a's 50% x_y 😀")).containsExactly("a's", "50%", "x_y", "😀");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            a OR b   | OR  | 3
            NOT a    | NOT | 1
            (a b)    | (   | 1
            a AND    | END | 6
            AND a    | AND | 1
            a "b     | "b  | 3
            " "      | " " | 1
            """)
    void isRefusedWithTheTokenAndItsPosition(String text, String token, String position) {
      assertRefused(
          () -> QueryText.search(text),
          "$search",
          QueryError.MALFORMED_OPTION,
          token.equals("END") ? QueryFlaw.END : token,
          position,
          QueryFlaw.UNEXPECTED);
    }
  }
}
