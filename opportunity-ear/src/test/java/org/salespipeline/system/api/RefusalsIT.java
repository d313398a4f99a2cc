package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;

@DisplayName("Refusals")
class RefusalsIT {

  private final Partner partner = Partner.administrator();

  @ParameterizedTest
  @ValueSource(strings = {"opportunities", "nothing", "salesCycles/NONE", "users"})
  void comeFirstForStrangers(String path) {
    Answer answer = Partner.anonymous().get(path);
    assertRefused(answer, 401, "auth.required");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    Answer wrong = Partner.anonymous().with("Authorization", "Bearer opp_wrong").get(path);
    assertRefused(wrong, 401, "auth.required");
  }

  @Test
  void takeAPasswordForNothingButAToken() {
    Partner basic =
        Partner.anonymous().with("Authorization", basic("correct-horse-battery-staple"));
    assertRefused(basic.get("accessTokens"), 401, "auth.required");
    assertThat(basic.post("accessTokens", "{\"name\": \"a\"}").status()).isEqualTo(201);
    Answer wrong =
        Partner.anonymous()
            .with("Authorization", basic("wrong"))
            .post("accessTokens", "{\"name\": \"a\"}");
    assertRefused(wrong, 401, "auth.required");
    assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
  }

  @Test
  void doNotTakeTwoValuesForOneProperty() {
    assertRefused(
        partner.post("numberSeries", "{\"incrementBy\": 1, \"incrementBy\": 2}"),
        400,
        "request.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "PUT", "DELETE", "TRACK"})
  void knowWhatCannotBeDoneWithAPage(String method) {
    for (String page : List.of("/opportunity/nothing", "/opportunity/help", "/opportunity/api")) {
      Answer answer = sent(partner, method, page);
      assertRefused(answer, 405, "request.method-not-allowed");
      assertThat(answer.header("Allow")).contains("GET").doesNotContain(method);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | opportunities | GET, HEAD, OPTIONS, POST",
        "POST | opportunities/NONE | DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
        "GET | imports/NONE/nothing/at/all | ",
        "GET | $batch | OPTIONS, POST",
        "GET | %24batch | OPTIONS, POST",
      })
  void tellWhatCanBeDoneInstead(String method, String path, String allowed) {
    Answer answer = partner.send(partner.request(path).method(method, BodyPublishers.noBody()));
    assertThat(answer.header("Allow")).isEqualTo(allowed == null ? "" : allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PATCH", "PUT", "DELETE"})
  void followAnAddressThatLeadsOutOfTheApi(String method) {
    for (String path :
        List.of(
            "contacts/..%2f..%2f..%2fhelp",
            "..%2f..%2fuser%2fsign-in",
            "contacts/%2e%2e%2f%2e%2e%2fnothing",
            "..%2f..",
            "/opportunity/api/v2/contacts",
            "/opportunity/api/nothing")) {
      assertRefused(sent(partner, method, path), 404, "record.not-found");
      Answer stranger = sent(Partner.anonymous(), method, path);
      assertRefused(stranger, 401, "auth.required");
      assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  private static Answer sent(Partner caller, String method, String path) {
    return caller.send(caller.request(path).method(method, BodyPublishers.noBody()));
  }

  private static String basic(String password) {
    String credential = "admin:" + password;
    return "Basic " + java.util.Base64.getEncoder().encodeToString(credential.getBytes());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, nothing, 404, record.not-found",
    "GET, opportunities/NONE, 404, record.not-found",
    "GET, opportunities/NONE/entries/1, 404, record.not-found",
    "GET, opportunities/NONE/moves, 404, record.not-found",
    "GET, salesCycles/NONE/stages, 404, record.not-found",
    "GET, salesCycles/NONE/stages/x, 404, record.not-found",
    "PUT, opportunities, 405, request.method-not-allowed",
    "DELETE, setup, 405, request.method-not-allowed",
    "GET, opportunities?filter=closed, 400, query.unknown-option",
    "GET, opportunities?$filter=x, 400, query.unknown-property",
    "GET, opportunities?$filter=closed&$filter=closed, 400, query.malformed-filter",
    "GET, opportunities?top=1, 400, query.unknown-option",
    "GET, opportunities?=1, 400, query.unknown-option",
    "GET, setup?$top=1, 400, query.unknown-option",
    "GET, setup?$select=x, 400, query.unknown-property",
    "GET, setup?$expand=x, 400, query.unknown-property",
    "GET, opportunities?$top=1001, 400, query.malformed-option",
    "GET, opportunities?$top=-1, 400, query.malformed-option",
    "GET, opportunities?$top=a, 400, query.malformed-option",
    "GET, opportunities?$count=1, 400, query.malformed-option",
    "GET, opportunities?$orderby=number%20up, 400, query.malformed-option",
    "GET, opportunities?$orderby=colour, 400, query.unknown-property",
    "GET, opportunities?$skiptoken=x, 400, query.malformed-option"
  })
  void nameWhatIsWrongWithTheRequest(String method, String path, int status, String code) {
    assertRefused(sent(partner, method, path), status, code);
  }

  @Test
  void keepTheirOrder() {
    String text = "text/plain";
    assertRefused(
        partner.with("Content-Type", text).post("salesCycles/NONE/stages", "x"),
        404,
        "record.not-found");
    assertRefused(
        partner.with("Content-Type", text).post("salesCycles", "x"),
        415,
        "request.unsupported-media-type");
    assertRefused(
        Partner.as("VIEWER").with("Content-Type", text).post("imports", "x"),
        403,
        "auth.forbidden");
    for (String type : List.of(text, "*/*", "multipart/*", "multipart/mixed")) {
      assertRefused(
          partner.with("Content-Type", type).post("imports", "x"),
          415,
          "request.unsupported-media-type");
    }
    String address = "salesCycles/" + partner.cycle("Multiply");
    assertRefused(partner.patch(address, "{\"colour\": 1}"), 400, "request.unknown-property");
    assertRefused(
        partner.patch(address, "{\"numberOfOpportunities\": 1}"), 428, "precondition.required");
    assertRefused(
        partner.patch(address, "{\"numberOfOpportunities\": 1}", "\"99-a\""),
        412,
        "record.changed");
    assertRefused(
        partner.patch(address, "{\"numberOfOpportunities\": 1}", "*"),
        422,
        "field.read-only",
        "numberOfOpportunities");
  }

  @Test
  void sayWhatABodyMayNotBe() {
    String large = "{\"comment\": \"" + "x".repeat(1_100_000) + "\"}";
    assertRefused(partner.post("salesCycles", large), 413, "request.too-large");
    assertRefused(
        partner.with("Accept", "text/html").get("salesCycles"), 406, "request.not-acceptable");
    for (String body : new String[] {"", "[]", "{", "null", "{} x", "{\"code\":1,\"code\":2}"}) {
      assertRefused(partner.post("salesCycles", body), 400, "request.malformed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b/c;q=x", "///;;q=", "/"})
  void areProblemsWhereAHeaderCannotBeRead(String nonsense) {
    assertThat(partner.with("Accept", nonsense).get("setup").status()).isEqualTo(400);
    assertThat(partner.with("Content-Type", nonsense).post("salesCycles", "{}").status())
        .isIn(400, 415);
  }

  @Test
  void areNoMatterForABodyThatADeleteBrings() {
    assertRefused(
        partner.send(
            partner.request("salesCycles/NONE").method("DELETE", BodyPublishers.ofString("{}"))),
        404,
        "record.not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "salesCycles | {\"code\": 1} | 400 | request.malformed | code",
        "salesCycles | {\"code\": \"A\", \"probabilityCalculation\": \"multiply\"} | 400 | request.malformed | probabilityCalculation",
        "salesCycles | {\"code\": \"A\", \"colour\": 1} | 400 | request.unknown-property | colour",
        "salesCycles | {} | 422 | field.required | code",
        "salesCycles | {\"code\": \"12345678901\"} | 422 | field.too-long | code",
        "salesCycles | {\"code\": \"A\", \"id\": \"x\"} | 422 | field.read-only | id",
        "salespeople | {\"code\": \"A\", \"commissionPercent\": 100.01} | 422 | field.out-of-range | commissionPercent",
        "salespeople | {\"code\": \"A\", \"commissionPercent\": 1.234} | 422 | field.out-of-range | commissionPercent",
        "salespeople | {\"code\": \"A\", \"email\": \"nobody\"} | 422 | field.invalid-email | email",
        "salespeople | {\"code\": \"A\", \"phoneNumber\": \"call me\"} | 422 | field.invalid-phone | phoneNumber",
        "opportunities | {} | 422 | field.required | contactNumber",
        "opportunities | {\"contactNumber\": \"NONE\"} | 422 | field.unknown-reference | contactNumber",
        "opportunities | {\"estimatedClosingDate\": \"2026-02-30\"} | 400 | request.malformed | estimatedClosingDate",
        "contacts | {\"type\": \"Person\", \"displayName\": \"A\", \"companyNumber\": \"NONE\"} | 422 | field.unknown-reference | companyNumber",
        "accessTokens | {\"name\": \"a\", \"expiresAt\": \"2020-01-01T00:00:00Z\"} | 422 | field.out-of-range | expiresAt",
        "accessTokens | {\"name\": \"a\", \"expiresAt\": \"tomorrow\"} | 400 | request.malformed | expiresAt",
        "users | {\"userName\": \"a\", \"roles\": [\"KING\"]} | 400 | request.malformed | roles",
        "users | {\"userName\": \"a b\", \"roles\": [\"VIEWER\"]} | 422 | user.name-invalid | userName"
      })
  void nameTheFieldAndTheRule(String path, String body, int status, String code, String field) {
    assertRefused(partner.post(path, body), status, code, field);
  }

  @Test
  void ofMovesAreThoseOfTheRules() {
    String cycle = partner.cycle("Multiply");
    String lost = partner.closeCode("Lost");
    String number = partner.opportunity(cycle);
    assertRefused(partner.move(number, move("Next")), 422, "opportunity.not-started");
    partner.created(entries(number), move("First").add("estimatedValue", 100).build().toString());
    assertRefused(partner.move(number, move("First")), 422, "opportunity.already-started");
    assertRefused(partner.move(number, move("Previous")), 422, "stage.not-reachable");
    assertRefused(
        partner.move(number, move("Next").add("stage", 3)), 422, "stage.not-reachable", "stage");
    assertRefused(partner.move(number, move("Skip")), 422, "field.required", "stage");
    assertRefused(
        partner.move(number, move("Next").add("estimatedValue", 0)),
        422,
        "entry.estimated-value-not-positive",
        "estimatedValue");
    assertRefused(
        partner.move(number, move("Next").add("dateOfChange", "2020-01-01")),
        422,
        "entry.date-before-previous",
        "dateOfChange");
    assertRefused(
        partner.move(number, move("Lost").add("closeOpportunityCode", lost).add("stage", 1)),
        422,
        "field.not-applicable",
        "stage");
    assertRefused(
        partner.move(
            number, move("Won").add("closeOpportunityCode", lost).add("calculatedCurrentValue", 1)),
        422,
        "close.code-wrong-type",
        "closeOpportunityCode");
    assertRefused(partner.move(number, move("Win")), 400, "request.malformed", "action");
    assertRefused(partner.post(entries(number), "{}"), 422, "field.required", "action");
    partner.created(
        entries(number), move("Lost").add("closeOpportunityCode", lost).build().toString());
    assertRefused(partner.move(number, move("Next")), 422, "opportunity.closed");
  }

  @Test
  void protectWhatIsInUse() {
    String cycle = partner.cycle("Multiply");
    String number = partner.startedOpportunity(cycle, 100);
    String contact = partner.read("opportunities/" + number).getString("contactNumber");
    String salesperson = partner.read("opportunities/" + number).getString("salespersonCode");
    assertRefused(partner.delete("salesCycles/" + cycle, "*"), 409, "sales-cycle.in-use");
    assertRefused(
        partner.delete("salesCycles/" + cycle + "/stages/1", "*"), 409, "stage.has-active-entries");
    assertRefused(partner.delete("opportunities/" + number, "*"), 409, "opportunity.in-progress");
    assertRefused(
        partner.delete("salespeople/" + salesperson, "*"),
        409,
        "salesperson.has-open-opportunities");
    assertThat(partner.delete("contacts/" + contact, "*").status()).isEqualTo(409);
    assertRefused(
        partner.post("salesCycles", "{\"code\": \" " + cycle.toLowerCase() + " \"}"),
        409,
        "record.duplicate",
        "code");
    assertRefused(
        partner.patch(
            "opportunities/" + number,
            "{\"salesCycleCode\": \"" + partner.cycle("Add") + "\"}",
            "*"),
        422,
        "opportunity.already-started",
        "salesCycleCode");
  }

  @Test
  void keepACloseCodeOnlyAsLongAsAnOpportunityNamesIt() {
    String number = partner.opportunity(partner.cycle("Multiply"));
    String code = partner.closeCode("Lost");
    Answer lost = partner.move(number, move("Lost").add("closeOpportunityCode", code));
    assertThat(lost.status()).isEqualTo(201);
    String address = "closeOpportunityCodes/" + code;
    assertRefused(partner.delete(address, "*"), 409, "record.in-use");
    assertThat(partner.delete("opportunities/" + number, "*").status()).isEqualTo(204);
    assertThat(partner.read(address).getInt("numberOfOpportunities")).isZero();
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
  }

  @Test
  void keepASalespersonWithOpportunitiesThatAreOpen() {
    String number = partner.opportunity(partner.cycle("Multiply"));
    String address =
        "salespeople/" + partner.read("opportunities/" + number).getString("salespersonCode");
    assertRefused(partner.delete(address, "*"), 409, "salesperson.has-open-opportunities");
    assertThat(partner.delete("opportunities/" + number, "*").status()).isEqualTo(204);
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
  }

  @Test
  void forgetASalespersonWhoIsDeletedWherePeopleAndContactsNameOne() {
    String code = partner.salesperson();
    String contact = "contacts/" + partner.company(code);
    String user = Partner.unique("tied");
    partner.created(
        "users",
        "{\"userName\": \"%s\", \"roles\": [\"SALESPERSON\"], \"salespersonCode\": \"%s\"}"
            .formatted(user, code));
    assertThat(partner.delete("salespeople/" + code, "*").status()).isEqualTo(204);
    assertThat(partner.read(contact).isNull("salespersonCode")).isTrue();
    assertThat(partner.read("users/" + user).isNull("salespersonCode")).isTrue();
  }

  @Test
  void endATokenAtOnce() {
    Answer issued = partner.created("accessTokens", "{\"name\": \"short-lived\"}");
    Partner other =
        Partner.anonymous().with("Authorization", "Bearer " + issued.json().getString("token"));
    assertThat(other.get("accessTokens").body()).doesNotContain(issued.json().getString("token"));
    String address = "accessTokens/" + issued.json().getString("id");
    assertThat(partner.delete(address).status()).isEqualTo(204);
    assertRefused(other.get("accessTokens"), 401, "auth.required");
    assertRefused(partner.delete(address), 404, "record.not-found");
  }

  @Test
  void followAtOnceWhatBecomesOfACaller() {
    String userName = Partner.unique("leaving");
    partner.created(
        "users",
        "{\"userName\": \"%s\", \"roles\": [\"SALES_MANAGER\"], \"password\": \"%s\"}"
            .formatted(userName, Partner.PASSWORD));
    Partner leaving = Partner.as(userName, Partner.PASSWORD);
    String address = "users/" + userName;
    String salesperson = "{\"code\": \"%s\"}";
    leaving.created("salespeople", salesperson.formatted(Partner.unique("SP")));

    changed(address, "{\"roles\": [\"VIEWER\"]}");
    assertRefused(
        leaving.post("salespeople", salesperson.formatted(Partner.unique("SP"))),
        403,
        "auth.forbidden");

    changed(address, "{\"blocked\": true}");
    assertRefused(leaving.get("opportunities"), 401, "auth.required");
    changed(address, "{\"blocked\": false}");
    assertThat(leaving.get("opportunities").status()).isEqualTo(200);

    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
    assertRefused(leaving.get("opportunities"), 401, "auth.required");
  }

  private void changed(String address, String json) {
    assertThat(partner.patch(address, json, "*").status()).isEqualTo(200);
  }
}
