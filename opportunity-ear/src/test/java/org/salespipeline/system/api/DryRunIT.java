package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("A dry run")
class DryRunIT {

  private static final String DRY = "?dryRun=true";

  private final Partner partner = Partner.administrator();

  @Test
  void answersLikeACreationAndCreatesNothing() {
    String company =
        object("type", "Company").add("displayName", Partner.unique("Dry ")).build().toString();
    String last = lastContactNumber();
    Answer dry = partner.post("contacts" + DRY, company);
    assertThat(dry.status()).as(dry.body()).isEqualTo(201);
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    String number = dry.json().getString("number");
    assertThat(dry.header("Location")).endsWith("/contacts/" + number);
    assertThat(dry.etag()).isNotNull();

    assertThat(lastContactNumber()).as("the series stands still").isEqualTo(last);
    assertThat(partner.get("contacts/" + number).status()).isEqualTo(404);
    assertThat(changeLogLines(dry.json().getString("id"))).isZero();

    Answer real = partner.post("contacts?dryRun=false", company);
    assertThat(real.status()).isEqualTo(201);
    assertThat(real.headers().firstValue("Dry-Run")).isEmpty();
    assertThat(real.json().getString("number")).isEqualTo(number);
    assertThat(changeLogLines(real.json().getString("id"))).isEqualTo(1);
  }

  private String lastContactNumber() {
    String series = partner.read("setup").getString("contactNumbers");
    return String.valueOf(partner.read("numberSeries/" + series).get("lastNumberUsed"));
  }

  private static long changeLogLines(String id) {
    try (Connection connection = PipelineSystem.get().database().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from change_log_entry where record_id = cast(? as uuid)")) {
      query.setString(1, id);
      try (ResultSet count = query.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Test
  void showsWhatAMoveWouldBringAndMovesNothing() {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    Answer before = partner.get("opportunities/" + number);
    Answer dry = partner.post(entries(number) + DRY, move("Next").build().toString());
    assertThat(dry.status()).as(dry.body()).isEqualTo(201);
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    assertThat(dry.json().getInt("salesCycleStage")).isEqualTo(2);
    assertThat(dry.etag()).isNotEqualTo(before.etag());
    assertThat(partner.get("opportunities/" + number).body()).isEqualTo(before.body());

    Answer real = partner.move(number, move("Next"));
    assertThat(real.json().getInt("salesCycleStage")).isEqualTo(2);
  }

  @Test
  void showsWhatAChangeOrADeletionWouldBring() {
    String address = "salespeople/" + partner.salesperson();
    Answer before = partner.get(address);
    Answer dry = partner.patch(address + DRY, "{\"displayName\": \"Other\"}", before.etag());
    assertThat(dry.status()).as(dry.body()).isEqualTo(200);
    assertThat(dry.json().getString("displayName")).isEqualTo("Other");
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    Answer gone = partner.delete(address + DRY, before.etag());
    assertThat(gone.status()).isEqualTo(204);
    assertThat(gone.header("Dry-Run")).isEqualTo("true");
    assertThat(partner.get(address).body()).isEqualTo(before.body());
    assertThat(partner.get(address).etag()).isEqualTo(before.etag());
  }

  @Test
  void isRefusedForTheSameReasons() {
    String address = "salespeople/" + partner.salesperson();
    assertRefused(partner.patch(address + DRY, "{}"), 428, "precondition.required");
    assertRefused(partner.patch(address + DRY, "{}", "\"99-a\""), 412, "record.changed");
    assertRefused(
        partner.patch(address + DRY, "{\"email\": \"nobody\"}", "*"),
        422,
        "field.invalid-email",
        "email");
    String code = address.substring(address.indexOf('/') + 1);
    assertRefused(
        partner.post("salespeople" + DRY, object("code", code).build().toString()),
        409,
        "record.duplicate",
        "code");
    assertRefused(
        Partner.as("VIEWER").post("salespeople" + DRY, object("code", "X").build().toString()),
        403,
        "auth.forbidden");
  }

  @ParameterizedTest
  @CsvSource({"dryRun=1", "dryRun=TRUE", "dryRun=", "dryRun=true&dryRun=true"})
  void isAskedForByTrueOrFalseOnce(String query) {
    assertRefused(partner.post("contacts?" + query, "{}"), 400, "query.malformed-option");
  }

  @Test
  void makesNoTokenThatIsGoodForAnything() {
    Answer dry = partner.post("accessTokens" + DRY, "{\"name\": \"dry\"}");
    assertThat(dry.status()).isEqualTo(201);
    Partner caller =
        Partner.anonymous().with("Authorization", "Bearer " + dry.json().getString("token"));
    assertRefused(caller.get("contacts"), 401, "auth.required");
    Answer token = partner.created("accessTokens", "{\"name\": \"kept\"}");
    String address = "accessTokens/" + token.json().getString("id");
    assertThat(partner.delete(address + DRY).status()).isEqualTo(204);
    assertThat(partner.delete(address).status()).isEqualTo(204);
  }
}
