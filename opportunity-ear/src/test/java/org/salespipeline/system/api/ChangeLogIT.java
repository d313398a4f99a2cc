package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;

import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("The change log")
class ChangeLogIT {

  private final Partner partner = Partner.administrator();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "salesCycles | code | {\"code\": \"@LC\"} | {\"description\": \"Other\"} | description",
        "closeOpportunityCodes | code | {\"code\": \"@LO\", \"type\": \"Won\"} | {\"type\": \"Lost\"} | type",
        "salespeople | code | {\"code\": \"@LS\"} | {\"jobTitle\": \"Other\"} | jobTitle",
        "numberSeries | code | {\"code\": \"@LN\", \"startingNumber\": \"A1\"} | {\"description\": \"Other\"} | description",
        "contacts | number | {\"type\": \"Company\", \"displayName\": \"@Log\"} | {\"city\": \"Other\"} | city",
        "users | userName | {\"userName\": \"@log\", \"roles\": [\"VIEWER\"]} | {\"email\": \"a@other.example\"} | email"
      })
  @DisplayName("tells who created, changed and deleted a record, and what was before")
  void tellsAll(String collection, String key, String json, String patch, String field) {
    Answer created = partner.created(collection, json.replace("@", Partner.unique("L")));
    String id = created.json().getString("id");
    String address = collection + "/" + created.json().getString(key);
    assertThat(linesOf(id)).containsExactly(collection + " Create null by admin");
    assertThat(partner.patch(address, patch, created.etag()).status()).isEqualTo(200);
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
    assertThat(linesOf(id))
        .containsExactly(
            collection + " Create null by admin",
            collection + " Change " + field + " by admin",
            collection + " Delete null by admin");
  }

  @Test
  @DisplayName("tells of stages and comments, too")
  void tellsOfParts() {
    String cycle = "salesCycles/" + partner.cycle("Multiply");
    assertPart(cycle + "/stages", "{\"stage\": 70}", "stage", "{\"guidance\": \"Other\"}");
    assertPart(cycle + "/comments", "{\"comment\": \"A\"}", "lineNumber", "{\"comment\": \"B\"}");
  }

  private void assertPart(String collection, String json, String key, String patch) {
    Answer created = partner.created(collection, json);
    String address = collection + "/" + created.json().getInt(key);
    assertThat(partner.patch(address, patch, created.etag()).status()).isEqualTo(200);
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
    assertThat(linesOf(created.json().getString("id")))
        .extracting(line -> line.split(" ")[1])
        .containsExactly("Create", "Change", "Delete");
  }

  @Test
  @DisplayName("tells of opportunities, and that the next step ended with a closing")
  void tellsOfOpportunities() {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    String address = "opportunities/" + number;
    String id = partner.read(address).getString("id");
    partner.patch(address, "{\"nextStep\": \"Call\", \"nextStepDate\": \"2030-01-31\"}", "*");
    partner.created(
        entries(number),
        move("Lost").add("closeOpportunityCode", partner.closeCode("Lost")).build().toString());
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
    assertThat(linesOf(id))
        .containsExactlyInAnyOrder(
            "opportunities Create null by admin",
            "opportunities Change nextStep by admin",
            "opportunities Change nextStepDate by admin",
            "opportunities Change nextStep by admin",
            "opportunities Change nextStepDate by admin",
            "opportunities Delete null by admin");
  }

  @Test
  @DisplayName("tells that a contact became a customer, which only a sale makes of it")
  void tellsOfCustomers() {
    assertThat(linesOf(contactAfter("Lost", move("Lost"))))
        .containsExactly("contacts Create null by admin");
    assertThat(linesOf(contactAfter("Won", move("Won").add("calculatedCurrentValue", 100))))
        .containsExactly(
            "contacts Create null by admin", "contacts Change customerNumber by admin");
  }

  /** The id of a contact to whom something was sold, or not. */
  private String contactAfter(String type, JsonObjectBuilder closing) {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    Answer closed =
        partner.move(number, closing.add("closeOpportunityCode", partner.closeCode(type)));
    assertThat(closed.status()).as(closed.body()).isEqualTo(201);
    String contact = partner.read("opportunities/" + number).getString("contactNumber");
    return partner.read("contacts/" + contact).getString("id");
  }

  @Test
  @DisplayName("tells of the set-up")
  void tellsOfTheSetUp() {
    String id = partner.read("setup").getString("id");
    String name = Partner.unique("Company ");
    int before = linesOf(id).size();
    partner.patch("setup", object("companyName", name).build().toString(), "*");
    assertThat(linesOf(id))
        .hasSize(before + 1)
        .last()
        .isEqualTo("setup Change companyName by admin");
  }

  @Test
  @DisplayName("tells of tokens and passwords without telling them")
  void keepsSecrets() {
    String user = Partner.unique("secret");
    Answer created =
        partner.created(
            "users",
            "{\"userName\": \"%s\", \"roles\": [\"VIEWER\"], \"password\": \"%s\"}"
                .formatted(user, "unspeakable-1"));
    partner.patch("users/" + user, "{\"password\": \"unspeakable-2\"}", "*");
    Answer token = partner.created("accessTokens", "{\"name\": \"logged\"}");
    String address = "accessTokens/" + token.json().getString("id");
    assertThat(partner.delete(address).status()).isEqualTo(204);
    assertThat(linesOf(token.json().getString("id")))
        .containsExactly("accessTokens Create null by admin", "accessTokens Delete null by admin");
    assertThat(linesOf(created.json().getString("id")))
        .containsExactly("users Create null by admin", "users Change password by admin");
    assertThat(valuesWith("unspeakable")).isZero();
    assertThat(valuesWith(token.json().getString("token"))).isZero();
  }

  private static List<String> linesOf(String id) {
    List<String> lines = new ArrayList<>();
    read(
        "select concat(record_kind, ' ', operation, ' ', coalesce(field, 'null'), ' by ', recorded_by)"
            + " from change_log_entry where record_id = cast(? as uuid) order by recorded_at, id",
        id,
        lines);
    return lines;
  }

  private static int valuesWith(String text) {
    List<String> found = new ArrayList<>();
    read(
        "select field from change_log_entry"
            + " where position(? in concat(old_value, ' ', new_value)) > 0",
        text,
        found);
    return found.size();
  }

  private static void read(String statement, String value, List<String> found) {
    try (Connection connection = PipelineSystem.get().database().getConnection();
        PreparedStatement sql = connection.prepareStatement(statement)) {
      sql.setString(1, value);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
