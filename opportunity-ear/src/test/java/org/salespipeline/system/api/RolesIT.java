package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;

@DisplayName("Roles")
class RolesIT {

  private static final List<String> READ_BY_ALL =
      List.of(
          "salesCycles",
          "closeOpportunityCodes",
          "salespeople",
          "contacts",
          "opportunities",
          "setup",
          "numberSeries",
          "accessTokens");
  private static final List<String> FOR_WRITERS = List.of("contacts", "opportunities");
  private static final List<String> FOR_MANAGERS =
      List.of("salesCycles", "closeOpportunityCodes", "salespeople");
  private static final List<String> FOR_ADMINISTRATORS = List.of("numberSeries", "users");

  @ParameterizedTest
  @ValueSource(strings = {"ADMINISTRATOR", "SALES_MANAGER", "SALESPERSON", "VIEWER", "INTEGRATION"})
  void allowWhatTheyAreForAndNothingElse(String role) {
    Partner partner = Partner.as(role);
    boolean administrates = role.equals("ADMINISTRATOR");
    boolean manages = administrates || Set.of("SALES_MANAGER", "INTEGRATION").contains(role);
    boolean writes = manages || role.equals("SALESPERSON");

    READ_BY_ALL.forEach(path -> assertThat(partner.get(path).status()).as(path).isEqualTo(200));
    assertThat(partner.get("users").status()).isEqualTo(administrates ? 200 : 403);
    assertWriting(partner, FOR_WRITERS, writes);
    assertWriting(partner, FOR_MANAGERS, manages);
    assertWriting(partner, FOR_ADMINISTRATORS, administrates);
    Answer setup = partner.patch("setup", "{\"colour\": 1}", "*");
    assertThat(setup.status()).isEqualTo(administrates ? 400 : 403);
  }

  /** A body that nobody can understand shows who is let in without leaving anything behind. */
  private static void assertWriting(Partner partner, List<String> paths, boolean allowed) {
    for (String path : paths) {
      Answer answer = partner.post(path, "{\"colour\": 1}");
      if (allowed) {
        assertRefused(answer, 400, "request.unknown-property");
      } else {
        assertRefused(answer, 403, "auth.forbidden");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SALESPERSON", "VIEWER"})
  void protectSingleRecordsToo(String role) {
    Partner administrator = Partner.administrator();
    String cycle = administrator.cycle("Multiply");
    String number = administrator.startedOpportunity(cycle, 100);
    Partner partner = Partner.as(role);
    String address = "salesCycles/" + cycle;
    assertRefused(partner.patch(address, "{}", "*"), 403, "auth.forbidden");
    assertRefused(partner.delete(address, "*"), 403, "auth.forbidden");
    assertRefused(partner.post(address + "/stages", "{}"), 403, "auth.forbidden");
    Answer moved = partner.move(number, Partner.move("Next"));
    Answer commented = partner.post(address + "/comments", "{\"comment\": \"a\"}");
    int expected = role.equals("VIEWER") ? 403 : 201;
    assertThat(moved.status()).isEqualTo(expected);
    assertThat(commented.status()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = "SALESPERSON")
  void countFromTheNextCallOn(String role) {
    Partner administrator = Partner.administrator();
    Partner partner = Partner.as(role);
    String userName =
        administrator
            .read("users?$orderby=systemCreatedAt%20desc&$top=1")
            .getJsonArray("value")
            .getJsonObject(0)
            .getString("userName");
    assertThat(partner.get("opportunities").status()).isEqualTo(200);
    administrator.patch("users/" + userName, "{\"roles\": [\"VIEWER\"]}", "*");
    assertRefused(partner.post("contacts", "{}"), 403, "auth.forbidden");
    administrator.patch("users/" + userName, "{\"blocked\": true}", "*");
    assertRefused(partner.get("opportunities"), 401, "auth.required");
  }

  @Test
  void leaveTokensToTheirOwners() {
    Partner owner = Partner.as("SALESPERSON");
    String id = owner.created("accessTokens", "{\"name\": \"mine\"}").json().getString("id");
    Partner administrator = Partner.administrator();
    assertRefused(administrator.delete("accessTokens/" + id), 404, "record.not-found");
    assertThat(administrator.get("accessTokens?$top=1000").body()).doesNotContain(id);
    assertThat(owner.get("accessTokens").body()).contains(id);
  }
}
