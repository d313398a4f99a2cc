package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("What is written is told as it is read later")
class ToldAsReadIT {

  private final Partner partner = Partner.administrator();

  @Test
  void ofACreationWithLittle() {
    assertReadAgain(
        partner.created(
            "opportunities",
            object("contactNumber", partner.company(partner.salesperson()))
                .add("salesCycleCode", partner.cycle("Add"))
                .build()
                .toString()));
  }

  @Test
  void ofACreationWithMuch() {
    String person = partner.person(partner.company(partner.salesperson()));

    assertReadAgain(
        partner.created(
            "opportunities",
            object("contactNumber", person.toLowerCase(Locale.ROOT))
                .add("externalId", Partner.unique("crm-"))
                .add("description", "  Twelve   coffee machines ")
                .add("salespersonCode", partner.salesperson())
                .add("salesCycleCode", partner.cycle("Multiply"))
                .add("priority", "High")
                .add("nextStep", "Call again")
                .add("nextStepDate", "2099-01-02")
                .add("activateFirstStage", true)
                .add("estimatedValue", new BigDecimal("1000.50"))
                .add("chancesOfSuccessPrc", new BigDecimal("33.330"))
                .build()
                .toString()));
  }

  @Test
  void ofAChangeInEachStatus() {
    String number = partner.opportunity(partner.cycle("Multiply"));
    String opportunity = "opportunities/" + number;

    changed(opportunity, object("contactNumber", partner.company(partner.salesperson())));
    changed(opportunity, object("salesCycleCode", partner.cycle("Add")));
    moved(number, move("First").add("estimatedValue", 1000));
    changed(opportunity, object("salespersonCode", partner.salesperson()));
    changed(opportunity, object("nextStep", "Call").add("nextStepDate", "2099-01-02"));
    moved(number, move("Lost").add("closeOpportunityCode", partner.closeCode("Lost")));
    changed(opportunity, object("description", "Another one"));
  }

  @Test
  void ofEachMove() {
    String number = partner.opportunity(partner.cycle("Multiply"));
    String lost = partner.closeCode("Lost");
    List<JsonObjectBuilder> moves =
        List.of(
            move("First")
                .add("estimatedValue", new BigDecimal("1000.5"))
                .add("chancesOfSuccessPrc", new BigDecimal("33.33")),
            move("Next"),
            move("Update").add("estimatedValue", 2000).add("estimatedClosingDate", "2099-05-06"),
            move("Previous"),
            move("Lost").add("closeOpportunityCode", lost.toLowerCase(Locale.ROOT)));

    moves.forEach(move -> moved(number, move));
  }

  @Test
  @DisplayName("of a move that waits until somebody else has named another contact, a new one")
  void whileWaiting() throws SQLException, InterruptedException, ExecutionException {
    String number = partner.opportunity(partner.cycle("Multiply"));
    UUID contact = UUID.randomUUID();
    ExecutorService waiting = Executors.newSingleThreadExecutor();
    try (Connection other = PipelineSystem.get().database().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          """
          insert into contact
          select (json_populate_record(c, json_build_object(
                   'id', i.id, 'company_id', i.id, 'number', '%s'))).*
            from contact c join opportunity o on o.contact_id = c.id,
                 (select cast('%s' as uuid) as id) i
           where o.number = '%s'
          """
              .formatted(Partner.unique("NEW"), contact, number));
      statement.execute(
          "update opportunity set contact_id = '%1$s', contact_company_id = '%1$s' where number = '%2$s'"
              .formatted(contact, number));
      Future<Answer> move =
          waiting.submit(
              () ->
                  partner.created(
                      entries(number), move("First").add("estimatedValue", 1).build().toString()));
      awaitWaiting(statement);
      other.commit();

      assertEntryReadAgain(number, move.get());
    } finally {
      waiting.shutdownNow();
    }
  }

  /** Until a statement of the product waits for what this one has locked. */
  private static void awaitWaiting(Statement statement) throws SQLException {
    boolean waits;
    do {
      try (var rows =
          statement.executeQuery(
              "select 1 from pg_stat_activity"
                  + " where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
        waits = rows.next();
      }
    } while (!waits);
  }

  @Test
  void ofAToken() {
    String end = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS).toString();
    Answer told =
        partner.created(
            "accessTokens",
            object("name", Partner.unique("exact"))
                .add("expiresAt", end.replace("Z", ".1234567+00:00"))
                .build()
                .toString());

    JsonObject read =
        partner.get("accessTokens?$top=1000").json().getJsonArray("value").stream()
            .map(JsonValue::asJsonObject)
            .filter(token -> token.getString("id").equals(told.json().getString("id")))
            .findAny()
            .orElseThrow();
    assertThat(told.json()).containsAllEntriesOf(read);
  }

  private void changed(String opportunity, JsonObjectBuilder change) {
    Answer answer =
        partner.patch(opportunity, change.build().toString(), partner.get(opportunity).etag());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertReadAgain(answer);
  }

  private void moved(String number, JsonObjectBuilder move) {
    assertEntryReadAgain(number, partner.created(entries(number), move.build().toString()));
  }

  private void assertEntryReadAgain(String number, Answer told) {
    String entry = entries(number) + "/" + told.json().getJsonNumber("entryNumber");
    assertThat(told.body()).isEqualTo(partner.get(entry).body());
  }

  private void assertReadAgain(Answer told) {
    Answer read = partner.get("opportunities/" + told.json().getString("number"));
    assertThat(told.body()).isEqualTo(read.body());
    assertThat(told.etag()).isEqualTo(read.etag());
  }
}
