package org.salespipeline.shared.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A record of every type, with all that makes comparing hard. */
public record Sample(
    UUID id,
    int number,
    String name,
    String note,
    Shade shade,
    Shade otherShade,
    Mood mood,
    Integer rank,
    long size,
    BigDecimal amount,
    BigDecimal rate,
    boolean done,
    LocalDate day,
    LocalDate otherDay,
    Instant moment,
    UUID reference,
    String ownerCode,
    String ownerNumber,
    String tags) {

  /** An enumeration. */
  public enum Shade {
    Light,
    Medium,
    Dark
  }

  /** Another one, that shares a name with the first. */
  public enum Mood {
    Light,
    Heavy
  }

  /** What belongs to a sample. */
  public record Line(UUID id, int line, String text, BigDecimal worth, Shade shade, boolean open) {}

  static final Listing<Line> LINES =
      new Listing<>(
          Line.class,
          """
          select l.id, 0 as version, l.sample_id, l.line, l.text, l.worth, l.shade, l.open
            from sample_line l
          """,
          "line");

  static final Listing<Sample> SAMPLES =
      Listing.of(
              Sample.class,
              """
              select s.id, 0 as version, s.owner_id, s.keeper_id, s.number, s.name, s.note, s.shade,
                     s.other_shade, s.mood, s.rank, s.size, s.amount, s.rate, s.done, s.day, s.other_day,
                     s.moment, s.reference, o.code as owner_code, k.number as owner_number,
                     'a,b' as tags
                from sample s
                left join sample_owner o on o.id = s.owner_id
                left join sample_owner k on k.id = s.keeper_id
              """,
              "number")
          .required("name", "rate")
          .coded("ownerCode", "owner_id", "sample_owner")
          .numbered("ownerNumber", "keeper_id", "sample_owner")
          .several("tags")
          .searched("r.name || ' ' || coalesce(r.note, '')")
          .having("lines", LINES, "sample_id")
          .build();

  static final String TABLES =
      """
      create table sample_owner (id uuid primary key, code varchar(20), number varchar(20) unique);
      create table sample (
        id uuid primary key, number integer not null unique, name varchar(100) not null, note text,
        shade varchar(10), other_shade varchar(10), mood varchar(10), rank integer, size bigint not null,
        amount numeric(19, 4), rate numeric(29, 12) not null, done boolean not null, day date,
        other_day date, moment timestamptz, reference uuid, owner_id uuid references sample_owner (id),
        keeper_id uuid references sample_owner (id));
      create table sample_line (
        id uuid primary key, sample_id uuid not null references sample (id), line integer not null,
        text varchar(100), worth numeric(19, 4), shade varchar(10), open boolean not null)
      """;

  /** A sample with what belongs to it. */
  record Whole(Sample sample, List<Line> lines) {}
}
