package org.salespipeline.search.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.service.MigratedPostgres;

/**
 * What a search finds, and how little it looks at, in tables that are large enough for it to count.
 */
@DisplayName("A search")
class SearchIT {

  /** A page of the database holds dozens of rows; the table has ten times as many pages. */
  private static final int MOST_BLOCKS = 9_000;

  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  private static EmbeddedPostgres database;
  private static Connection connection;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = MigratedPostgres.start();
    connection = database.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String sql : FILL.split(";")) {
        statement.execute(sql);
      }
    }
    for (String source : new SearchWords().sources()) {
      readWords(source);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze search_word");
    }
    connection.setAutoCommit(false);
    rows(SearchStatements.settings());
  }

  private static void readWords(String source) throws SQLException {
    OffsetDateTime until = OffsetDateTime.MIN;
    while (until != null) {
      try (PreparedStatement reading = connection.prepareStatement(SearchWords.statement(source))) {
        reading.setObject(1, until);
        reading.setInt(2, 1);
        try (ResultSet piece = reading.executeQuery()) {
          piece.next();
          until = piece.getObject(2, OffsetDateTime.class);
        }
      }
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    connection.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RENOVACION, OPX1",
    "rénovación, OPX1",
    "renovación lefèvre, OPX1",
    "lefevre caldera, OPX1",
    "opx1, OPX1",
    "ca lefevre, OPX1"
  })
  @DisplayName("knows opportunities by number, description and contact, whatever case and accents")
  void opportunities(String typed, String number) throws SQLException {
    assertThat(keys(SearchStatements::opportunities, typed)).containsExactly(number);
  }

  @Test
  @DisplayName("finds nothing that is deleted, nor where one of the words is missing")
  void notFound() throws SQLException {
    assertThat(keys(SearchStatements::opportunities, "opx2")).isEmpty();
    assertThat(keys(SearchStatements::opportunities, "renovación müller")).isEmpty();
    assertThat(keys(SearchStatements::contacts, "lefevre nowhere")).isEmpty();
    delete("contact", "number", "CTX1");
    assertThat(keys(SearchStatements::contacts, "lefevre")).isEmpty();
    assertThat(keys(SearchStatements::contacts, "claire@lefevre")).isEmpty();
    assertThat(keys(SearchStatements::contacts, "021 555 01 02")).isEmpty();
    delete("salesperson", "code", "S7");
    assertThat(keys(SearchStatements::salespeople, "s7")).isEmpty();
    delete("sales_cycle", "code", "CYC2");
    assertThat(keys(SearchStatements::salesCycles, "neue")).isEmpty();
    connection.rollback();
    rows(SearchStatements.settings());
  }

  /** Until the transaction is taken back. */
  private static void delete(String table, String key, String value) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "update %s set deleted_at = now(), deleted_by = 'x' where %s = '%s'"
              .formatted(table, key, value));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ctx1",
        "LEFEVRE",
        "lefèvre énergie",
        "claire@lefevre",
        "+41 21 555 01 02",
        "021 555 01 02",
        "le"
      })
  @DisplayName("knows contacts by number, name, e-mail address and phone number")
  void contacts(String typed) throws SQLException {
    assertThat(keys(SearchStatements::contacts, typed)).contains("CTX1");
  }

  @Test
  @DisplayName("knows salespeople and sales cycles")
  void few() throws SQLException {
    assertThat(keys(SearchStatements::salespeople, "s7")).startsWith("S7");
    assertThat(keys(SearchStatements::salesCycles, "neue")).containsExactly("CYC2");
  }

  @ParameterizedTest
  @CsvSource({
    "lefevvre, lefevre",
    "lefvere, lefevre",
    "renobacion, renovacion",
    "caledra, caldera"
  })
  @DisplayName("knows the word that was meant by one that was mistyped")
  void typos(String typed, String meant) throws SQLException {
    List<String[]> similar = rows(SearchStatements.similarWords(List.of(typed)));
    assertThat(NearestWord.of(similar.get(0)[1], similar.stream().map(row -> row[2]).toList()))
        .contains(meant);
  }

  @Test
  @DisplayName("takes what has no letters in common with anything as it is")
  void noTypo() throws SQLException {
    assertThat(rows(SearchStatements.similarWords(List.of("xyzzy")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lefevre", "common", "common lefevre", "rare common", "co", "co ra", "a1b2c3"})
  @DisplayName("never reads a whole table, be the words rare or common")
  void plans(String typed) throws SQLException {
    SearchText text = SearchText.of(typed);
    for (Condition statement :
        List.of(SearchStatements.opportunities(text), SearchStatements.contacts(text))) {
      String plan = plan(statement);
      assertThat(plan)
          .contains("contact_words")
          .doesNotContain("Seq Scan on opportunity", "Seq Scan on contact");
      Matcher buffers = BUFFERS.matcher(plan);
      assertThat(buffers.find()).as(plan).isTrue();
      assertThat(number(buffers.group(1)) + number(buffers.group(2)))
          .as(plan)
          .isLessThan(MOST_BLOCKS);
    }
    assertThat(plan(SearchStatements.opportunities(text)))
        .contains("opportunity_words", "opportunity_by_change");
  }

  @Test
  @DisplayName("asks the indexes for e-mail addresses, phone numbers and similar words")
  void otherPlans() throws SQLException {
    assertThat(plan(SearchStatements.contacts(SearchText.of("021 555 01 02"))))
        .contains("contact_email_words", "contact_phone_digits");
    assertThat(plan(SearchStatements.similarWords(List.of("lefvere", "caledra"))))
        .contains("search_word_similar")
        .doesNotContain("Seq Scan");
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static List<String> keys(Function<SearchText, Condition> statement, String typed)
      throws SQLException {
    return rows(statement.apply(SearchText.of(typed))).stream().map(row -> row[0]).toList();
  }

  private static String plan(Condition statement) throws SQLException {
    Condition explained =
        new Condition(
            "explain (analyze, buffers, timing off, summary off) " + statement.sql(),
            statement.values());
    return String.join("\n", rows(explained).stream().map(row -> row[0]).toList());
  }

  private static List<String[]> rows(Condition statement) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      for (int i = 0; i < statement.values().size(); i++) {
        prepared.setObject(i + 1, statement.values().get(i));
      }
      try (ResultSet found = prepared.executeQuery()) {
        while (found.next()) {
          String[] row = new String[found.getMetaData().getColumnCount()];
          for (int i = 0; i < row.length; i++) {
            row[i] = found.getString(i + 1);
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static final String FILL =
      """
      insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,
                               commission_percent, blocked, privacy_blocked)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', 'S' || i, 0, false, false
        from generate_series(1, 50) i;
      insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,
                               description, probability_calculation, blocked)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', 'CYC' || i,
             (array['Existing', 'Neue Kunden', 'Other'])[i], 'Multiply', false
        from generate_series(1, 3) i;
      insert into contact (id, version, created_at, created_by, changed_at, changed_by, number, type,
                           display_name, company_id, company_name, email, phone_number, privacy_blocked)
      select id, 0, now(), 'x', now(), 'x', 'CT' || lpad(cast(i as text), 6, '0'), 'Company',
             name, id, name, md5(cast(i as text)) || '@example.com',
             '+41 44 ' || lpad(cast(i as text), 7, '0'), false
        from (select gen_random_uuid() as id, i, 'Common ' || md5(cast(i as text)) as name
                from generate_series(1, 20000) i) c;
      insert into contact (id, version, created_at, created_by, changed_at, changed_by, number, type,
                           display_name, company_id, company_name, email, phone_number, privacy_blocked)
      values ('00000000-0000-7000-8000-000000000001', 0, now(), 'x', now(), 'x', 'CTX1', 'Company',
              'Lefèvre Énergie SA', '00000000-0000-7000-8000-000000000001', 'Lefèvre Énergie SA',
              'claire@lefevre.ch', '+41 21 555 01 02', false);
      create temporary table c as
      select id, row_number() over (order by number) as n from contact where number <> 'CTX1';
      create temporary table s as select id, row_number() over () as n from salesperson;
      create temporary table y as select id, row_number() over () as n from sales_cycle;
      create temporary table made as
      select i, 'OP' || lpad(cast(i as text), 8, '0') as number,
             'Common ' || md5(cast(i * 7 as text)) as description, c.id as contact_id
        from generate_series(1, 60000) i join c on c.n = 1 + i * 31 % 20000;
      insert into made values
             (60001, 'OPX1', 'Renovación caldera', '00000000-0000-7000-8000-000000000001'),
             (60002, 'OPX2', 'Renovación caldera', '00000000-0000-7000-8000-000000000001');
      insert into opportunity (
             id, version, created_at, created_by, changed_at, changed_by, deleted_at, number, description,
             contact_id, contact_company_id, salesperson_id, sales_cycle_id, priority, creation_date,
             status, date_closed, estimated_value, calculated_current_value, chances_of_success_prc,
             completed_prc, probability_prc)
      select gen_random_uuid(), 0, now(), 'x', timestamptz '2024-01-01' + i * interval '10 minutes', 'x',
             case when number = 'OPX2' then now() end, number, description,
             contact_id, contact_id, s.id, y.id, 'Normal', date '2024-01-01', 'Won', date '2024-02-01',
             100, 100, 100, 100, 100
        from made
        join s on s.n = 1 + i % 50
        join y on y.n = 1 + i % 3;
      vacuum analyze
      """;
}
