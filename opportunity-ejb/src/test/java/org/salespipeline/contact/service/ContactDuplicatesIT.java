package org.salespipeline.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.shared.service.MigratedPostgres;
import org.salespipeline.shared.service.Wired;

/** Which contacts are shown to somebody who is about to enter one (domain reference 4.8). */
@DisplayName("A contact that is entered")
class ContactDuplicatesIT {

  private static EmbeddedPostgres database;
  private static ContactDuplicates duplicates;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = MigratedPostgres.start();
    run(
        """
        insert into company_setup (id, version, created_at, created_by, changed_at, changed_by, time_zone,
               local_currency_code, inherit_salesperson, inherit_country, inherit_language, inherit_address,
               inherit_communication, autosearch_duplicates, duplicate_hit_prc)
        values (gen_random_uuid(), 1, now(), 'T', now(), 'T', 'UTC', 'EUR', true, true, true, true, true,
               true, 60)
        """,
        """
        insert into contact (id, version, created_at, created_by, changed_at, changed_by, number, type,
               display_name, email, phone_number, mobile_phone_number, privacy_blocked, deleted_at)
        select gen_random_uuid(), 1, now(), 'T', now(), 'T', number, type, name, email, phone, mobile,
               false, case when number = 'GONE' then now() end
          from (values ('MULL', 'Company', 'Müller Heizungen AG', 'info@mueller.example', '+41 31 555 01 02', null),
                       ('GONE', 'Company', 'Müller Heizungen AG', 'info@mueller.example', null, null),
                       ('ANNA', 'Person', 'Anna Beispiel', 'anna@mueller.example', null, '+41 79 555 03 04'),
                       ('BILD', 'Company', 'Bildhauer Zürich', null, null, null),
                       ('NOTE', 'Company', 'Bildhauer Zürichsee', null, null, null))
               as c (number, type, name, email, phone, mobile)
        """);
    duplicates =
        new Wired(
                database.getPostgresDatabase(),
                Instant.parse("2026-03-01T12:00:00Z"),
                ZoneOffset.UTC)
            .get(ContactDuplicates.class);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void asUsual() throws SQLException {
    run("update company_setup set autosearch_duplicates = true, duplicate_hit_prc = 60");
  }

  @ParameterizedTest
  @CsvSource({
    "Company, MULLER HEIZUNGEN AG,,, MULL",
    "Company, Somebody else, INFO@mueller.example,, MULL",
    "Company, Müller Heizungen AG, a@other.example, 044 000 00 00, MULL",
    "Company, Mulle GenAG,,, MULL",
    "Company, Mul-le-Gen-AG,, +41 31 555 01 02, MULL",
    "Company, Heizungen Bern,,,",
    "Company, Somebody else,, 031 555 01 02,",
    "Company, Anna Beispiel, anna@mueller.example,,",
    "Person, Anna Beispiel,,, ANNA",
    "Person, Muller Heizungen AG,,,"
  })
  @DisplayName("is recognised by name, e-mail, or enough of all, among those of its type")
  void found(ContactType type, String name, String email, String phone, String number) {
    assertThat(numbers(entered(type, name, email, phone)))
        .isEqualTo(number == null ? List.of() : List.of(number));
  }

  @Test
  @DisplayName("is compared as strictly as the set-up says, and not at all where it says so")
  void asSetUp() throws SQLException {
    ContactData similar = ContactData.company("Bildhauer Zürich");
    assertThat(numbers(similar)).containsExactly("BILD");

    run("update company_setup set duplicate_hit_prc = 50");
    assertThat(numbers(similar)).as("the same name first").containsExactly("BILD", "NOTE");

    run("update company_setup set autosearch_duplicates = false");
    assertThat(numbers(similar)).isEmpty();
  }

  private static List<String> numbers(ContactData entered) {
    return duplicates.of(entered).stream().map(PossibleDuplicate::number).toList();
  }

  private static ContactData entered(ContactType type, String name, String email, String phone) {
    return new ContactData(
        null, null, type, name, null, null, null, null, null, null, email, phone, null, null, null,
        null, null, null, null, null, null, null, null, null);
  }

  private static void run(String... statements) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
