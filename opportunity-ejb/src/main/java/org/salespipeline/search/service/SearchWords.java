package org.salespipeline.search.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salespipeline.shared.query.Sql;

/**
 * Knows which words occur in contacts and opportunities. Reads them piece by piece, beside the
 * work: first all rows, then those that have changed.
 */
@Stateless
@PermitAll
public class SearchWords {

  /** What is read, and the words of it. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "contact",
          "coalesce(display_name, '') || ' ' || coalesce(company_name, '')",
          "opportunity",
          "coalesce(description, '')");

  private static final int ROWS_AT_ONCE = 10_000;

  /** What was written so long ago is there for all to see, whatever its transaction was doing. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private static final String READ =
      """
      with rows as (
             select @words as words, changed_at from @source
              where deleted_at is null and changed_at > ?
              order by changed_at fetch first @most rows with ties),
           kept as (
             insert into search_word (word, generation)
             select word, ? from (
                    select distinct regexp_split_to_table(folded(words), '[[:space:][:digit:][:punct:]]+') as word
                      from rows) split
              where length(word) between 4 and 40
              order by word
                 on conflict (word) do update set generation = excluded.generation
              where search_word.generation < excluded.generation)
      select count(*), max(changed_at) from rows
      """;

  private static final String READ_UNTIL =
      """
      with done as (update search_reading set read_until = ? where source = ? returning 1)
      select count(*) from done
      """;

  /** A word that the generation before has not met either way occurs no longer. */
  private static final String RENEW =
      """
      with gone as (
             delete from search_word
              where generation < (select min(generation) from search_reading) returning 1),
           anew as (
             update search_reading set generation = generation + 1, read_until = '-infinity'
              returning 1)
      select (select count(*) from gone) + (select count(*) from anew)
      """;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** What is read. */
  public List<String> sources() {
    return List.copyOf(SOURCES.keySet());
  }

  /**
   * Reads some more rows of a source, unless another node is at it.
   *
   * @return whether there are more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean readSome(String source) {
    return sql.first(
            row -> new Reading(row.getObject(1, OffsetDateTime.class), row.getInt(2)),
            "select read_until, generation from search_reading where source = ? for update skip locked",
            source)
        .map(reading -> readSome(source, reading))
        .orElse(false);
  }

  private boolean readSome(String source, Reading reading) {
    Piece piece =
        sql.first(
                row -> new Piece(row.getInt(1), Optional.ofNullable(row.getTimestamp(2))),
                statement(source),
                reading.until(),
                reading.generation())
            .orElseThrow();
    Instant settled = clock.instant().minus(SETTLED);
    Instant last = piece.last().map(Timestamp::toInstant).orElse(settled);
    Instant until = last.isBefore(settled) ? last : settled;
    if (until.isAfter(reading.until().toInstant())) {
      sql.first(row -> row.getInt(1), READ_UNTIL, until.atOffset(ZoneOffset.UTC), source);
    }
    return piece.rows() >= ROWS_AT_ONCE && last.isBefore(settled);
  }

  /** Keeps the words of some rows; bound are after which change, and the generation. */
  static String statement(String source) {
    return READ.replace("@words", SOURCES.get(source))
        .replace("@source", source)
        .replace("@most", String.valueOf(ROWS_AT_ONCE));
  }

  /** Has everything read anew, so that words go that occur no longer. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void renew() {
    sql.first(row -> row.getInt(1), RENEW);
  }

  private record Reading(OffsetDateTime until, int generation) {}

  private record Piece(int rows, Optional<Timestamp> last) {}
}
