package org.salespipeline.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.Violation;

@DisplayName("A filter about a list")
class FilterSqlTest {

  private static Condition sql(String filter) {
    return FilterSql.of(QueryText.filter(filter), Sample.SAMPLES).whole();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name eq 5                          | 5           | 9  | DIFFERENT_TYPES
          amount eq '5'                      | '5'         | 11 | DIFFERENT_TYPES
          '5' eq amount                      | amount      | 8  | DIFFERENT_TYPES
          day eq '2024-01-01'                | '2024-01-01' | 8 | DIFFERENT_TYPES
          day gt 2024-01-01T00:00:00Z        | 2024-01-01T00:00:00Z | 8 | DIFFERENT_TYPES
          moment ge 2024-01-01               | 2024-01-01  | 11 | DIFFERENT_TYPES
          done eq 1                          | 1           | 9  | DIFFERENT_TYPES
          done eq 'true'                     | 'true'      | 9  | DIFFERENT_TYPES
          name eq true                       | true        | 9  | DIFFERENT_TYPES
          reference eq 'abc'                 | 'abc'       | 14 | DIFFERENT_TYPES
          reference eq '1-1-1-1-1'           | '1-1-1-1-1' | 14 | DIFFERENT_TYPES
          name eq 12345678-90ab-cdef-1234-567890abcdef | 12345678-90ab-cdef-1234-567890abcdef | 9 | DIFFERENT_TYPES
          name eq number                     | number      | 9  | DIFFERENT_TYPES
          shade eq mood                      | mood        | 10 | DIFFERENT_TYPES
          shade eq name                      | name        | 10 | DIFFERENT_TYPES
          shade eq Dark                      | Dark        | 10 |
          shade eq 'dark'                    | 'dark'      | 10 | UNKNOWN_CONSTANT
          shade in ('Dark', 'Heavy')         | 'Heavy'     | 19 | UNKNOWN_CONSTANT
          amount in (1, '2')                 | '2'         | 15 | DIFFERENT_TYPES
          shade gt 'Dark'                    | shade       | 1  | NO_ORDER
          done gt false                      | done        | 1  | NO_ORDER
          id lt 12345678-90ab-cdef-1234-567890abcdef | id  | 1  | NO_ORDER
          null lt shade                      | null        | 1  | NO_ORDER
          contains(amount, '5')              | amount      | 10 | NOT_TEXT
          contains(name, 5)                  | 5           | 16 | NOT_TEXT
          contains(shade, 'ark')             | shade       | 10 | NOT_TEXT
          tolower(day) eq 'x'                | day         | 9  | NOT_TEXT
          name                               | name        | 1  | NO_CONDITION
          not amount                         | amount      | 5  | NO_CONDITION
          'a' or done                        | 'a'         | 1  | NO_CONDITION
          true                               | true        | 1  | NO_CONDITION
          tags eq 'a'                        | tags        | 1  | SEVERAL_VALUES
          contains(tags, 'a')                | tags        | 10 | SEVERAL_VALUES
          lines/any(x: x eq 1)               | x           | 14 | UNEXPECTED
          colour eq 'red'                    | colour      | 1  |
          Name eq 'red'                      | Name        | 1  |
          number gt 1 and rank eq INF        | INF         | 25 |
          lines eq 1                         | lines       | 1  |
          parts/any()                        | parts       | 1  |
          lines/any(x: y/line eq 1)          | y/line      | 14 |
          lines/any(x: x/name eq 'a')        | x/name      | 14 |
          x/line eq 1                        | x/line      | 1  |
          lines/any(x: x/line eq 1) and x/open | x/open    | 31 |
          """)
  void isRefusedWithTheTokenAndItsPosition(
      String filter, String token, String position, QueryFlaw flaw) {
    BadQuery refusal = catchThrowableOfType(BadQuery.class, () -> sql(filter));
    Violation expected =
        flaw == null
            ? Violation.of("$filter", QueryError.UNKNOWN_PROPERTY, token, position)
            : Violation.of("$filter", QueryError.MALFORMED_FILTER, token, position, flaw);
    assertThat(refusal).as(filter).isNotNull();
    assertThat(refusal.violations()).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name eq 'v4lu3'",
        "tolower(name) ne tolower('v4lu3')",
        "name in ('v4lu3', 'x')",
        "contains(note, 'v4lu3')",
        "lines/any(x: x/text gt 'v4lu3')",
        "ownerCode eq 'v4lu3'",
        "not (ownerNumber eq 'v4lu3')"
      })
  void bindsEveryValue(String filter) {
    Condition condition = sql(filter);
    assertThat(condition.sql()).doesNotContain("v4lu3");
    assertThat(condition.values().toString()).contains("v4lu3");
    assertThat(condition.sql().chars().filter(c -> c == '?')).hasSameSizeAs(condition.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name eq 'a'          | r.name = cast(? as text)
          number gt 5          | r.number > cast(? as bigint)
          amount le 5          | r.amount <= cast(? as numeric)
          day ge 2024-01-01    | r.day >= cast(? as date)
          shade eq 'Dark'      | r.shade = cast(? as text)
          note eq null         | r.note is null
          startswith(name,'a') | r.name like cast(? as text)
          done                 | r.done
          ownerNumber eq 'a1'  | r.keeper_id = (select x.id from sample_owner x where x.number = cast(? as text))
          """)
  void staysPlainWhereItIsNotNegatedSoThatIndexesServe(String filter, String sql) {
    assertThat(sql(filter).sql()).isEqualTo(sql);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          not done                       | not r.done
          not (number gt 5)              | (r.number <= cast(? as bigint))
          not (rank gt 5)                | (r.rank <= cast(? as bigint)) or (r.rank is null)
          not (note eq null)             | r.note is not null
          not (number gt 5 and done)     | ((r.number <= cast(? as bigint))) or (not r.done)
          not (number gt 5 or done)      | ((r.number <= cast(? as bigint))) and (not r.done)
          not (not done)                 | r.done
          """)
  void negatesEachPartSoThatRowsWithoutAValueAreFound(String filter, String sql) {
    assertThat(sql(filter).sql()).isEqualTo(sql);
  }

  @Test
  void entersByWayOfTheRecordsOfACode() {
    FilterSql.Entry entry =
        FilterSql.of(QueryText.filter("done and ownerCode eq 'JO'"), Sample.SAMPLES).entry();
    assertThat(entry.ids())
        .isEqualTo(
            Condition.of("select x.id from sample_owner x where x.code = cast(? as text)", "JO"));
    assertThat(entry.rest().values()).isEqualTo(List.of());
    assertThat(entry.rest().sql()).isEqualTo("(r.done)");
  }
}
