package org.salespipeline.shared.query;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.query.Sample.Line;
import org.salespipeline.shared.query.Sample.Mood;
import org.salespipeline.shared.query.Sample.Shade;
import org.salespipeline.shared.query.Sample.Whole;

/** Rows with many equal values and nulls, the same in every run, in memory and in the database. */
final class SampleRows {

  private static final int SEED = 7;
  private static final int OWNERS = 6;

  private final Random random = new Random(SEED);
  private final Connection connection;
  private final List<UUID> owners = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  private SampleRows(Connection connection) {
    this.connection = connection;
  }

  static List<Whole> written(Connection connection, int many) throws SQLException {
    SampleRows rows = new SampleRows(connection);
    rows.writeOwners();
    List<Whole> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(rows.write(i));
    }
    return all;
  }

  /** Several owners have the same code. */
  private void writeOwners() throws SQLException {
    for (int i = 0; i < OWNERS; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      String code = SampleFilters.OWNER_CODES.get(i % SampleFilters.OWNER_CODES.size());
      owners.add(id);
      codes.add(code);
      insert("sample_owner", id, code, number(i));
    }
  }

  private static String number(int owner) {
    return "a" + owner;
  }

  private Whole write(int number) throws SQLException {
    Integer owner = orNull(random.nextInt(OWNERS));
    Integer keeper = orNull(random.nextInt(OWNERS));
    Sample sample =
        new Sample(
            new UUID(random.nextLong(), random.nextLong()),
            number,
            some(SampleFilters.texts()),
            orNull(some(SampleFilters.texts())),
            orNull(Shade.values()[random.nextInt(Shade.values().length)]),
            orNull(Shade.values()[random.nextInt(Shade.values().length)]),
            orNull(Mood.values()[random.nextInt(Mood.values().length)]),
            orNull(random.nextInt(4)),
            random.nextInt(3),
            orNull(Amounts.exact(some(SampleFilters.figures()))),
            Amounts.exact(some(SampleFilters.figures())),
            random.nextBoolean(),
            orNull(some(SampleFilters.days())),
            orNull(some(SampleFilters.days())),
            orNull(some(SampleFilters.moments())),
            orNull(some(SampleFilters.identities())),
            owner == null ? null : codes.get(owner),
            keeper == null ? null : number(keeper),
            "a,b");
    insert(
        "sample",
        sample.id(),
        sample.number(),
        sample.name(),
        sample.note(),
        sample.shade(),
        sample.otherShade(),
        sample.mood(),
        sample.rank(),
        sample.size(),
        sample.amount(),
        sample.rate(),
        sample.done(),
        sample.day(),
        sample.otherDay(),
        sample.moment(),
        sample.reference(),
        owner == null ? null : owners.get(owner),
        keeper == null ? null : owners.get(keeper));
    List<Line> lines = new ArrayList<>();
    int many = random.nextInt(4);
    for (int i = 0; i < many; i++) {
      lines.add(writeLine(sample, i));
    }
    return new Whole(sample, lines);
  }

  private Line writeLine(Sample sample, int number) throws SQLException {
    Line line =
        new Line(
            new UUID(random.nextLong(), random.nextLong()),
            number,
            orNull(some(SampleFilters.texts())),
            orNull(Amounts.exact(some(SampleFilters.figures()))),
            orNull(Shade.values()[random.nextInt(Shade.values().length)]),
            random.nextBoolean());
    insert(
        "sample_line",
        line.id(),
        sample.id(),
        line.line(),
        line.text(),
        line.worth(),
        line.shade(),
        line.open());
    return line;
  }

  private <T> T some(Arbitrary<T> values) {
    return values.generator(100).next(random).value();
  }

  private <T> T orNull(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private void insert(String table, Object... values) throws SQLException {
    String marks = "?, ".repeat(values.length - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, stored(values[i]));
      }
      insert.executeUpdate();
    }
  }

  private static Object stored(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof LocalDate day) {
      return Date.valueOf(day);
    }
    return value instanceof Instant moment ? Timestamp.from(moment) : value;
  }
}
