package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.Answer;

@DisplayName("A record that is put")
class UpsertIT {

  private final Partner partner = Partner.administrator();

  private static Answer put(Partner caller, String path, String json) {
    return caller.send(caller.request(path).PUT(BodyPublishers.ofString(json)));
  }

  private Answer put(String path, String json) {
    return put(partner, path, json);
  }

  private static Answer putIfNew(Partner caller, String path, String json) {
    return put(caller.with("If-None-Match", "*"), path, json);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Answer assertCreated(Answer answer, String address) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith("/api/v1/" + address);
    return answer;
  }

  private static Answer assertReplaced(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    return answer;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "salesCycles | code | UC | {\"description\": \"New\", \"probabilityCalculation\": \"Add\"} | description",
        "closeOpportunityCodes | code | UO | {\"description\": \"New\", \"type\": \"Lost\"} | description",
        "salespeople | code | US | {\"displayName\": \"New\", \"commissionPercent\": 3} | displayName",
        "numberSeries | code | UN | {\"description\": \"New\", \"startingNumber\": \"UN0001\"} | description",
        "contacts | number | UCT | {\"displayName\": \"New\", \"city\": \"Bern\"} | city",
        "users | userName | upsert | {\"displayName\": \"New\", \"roles\": [\"VIEWER\"]} | displayName"
      })
  void isCreatedFirstAndThenReplaced(
      String collection, String key, String beginning, String json, String optional) {
    String code = Partner.unique(beginning);
    String address = collection + "/" + code;
    Answer created = assertCreated(put(address, json), address);
    assertThat(created.json().getString(key)).isEqualTo(code);
    assertThat(created.etag()).isEqualTo(partner.get(address).etag());

    Answer same = assertReplaced(put(address, json));
    assertThat(same.json().getString("id")).isEqualTo(created.json().getString("id"));
    assertThat(same.json().getString(optional)).isEqualTo(created.json().getString(optional));
    assertThat(same.etag()).isEqualTo(partner.get(address).etag()).isNotEqualTo(created.etag());

    Answer emptied = assertReplaced(put(address, "{\"%s\": null}".formatted(key)));
    JsonObject now = emptied.json();
    assertThat(now.isNull(optional)).as("left out, so empty").isTrue();
    for (String kept :
        List.of("probabilityCalculation", "type", "commissionPercent", "startingNumber", "roles")) {
      assertThat(now.get(kept)).as(kept).isEqualTo(created.json().get(kept));
    }

    String reused = "{\"" + key + "\": \" " + code.toLowerCase() + " \"}";
    if (!collection.equals("users")) {
      assertReplaced(put(collection + "/%20" + code.toLowerCase(), reused));
    }
    assertRefused(put(address, "{\"" + key + "\": \"OTHER\"}"), 422, "field.key-mismatch", key);
    assertRefused(put(address, "{\"id\": \"x\"}"), 422, "field.read-only", "id");
    assertRefused(put(address, "{\"colour\": 1}"), 400, "request.unknown-property", "colour");
    assertRefused(put(collection + "/%20", json), 404, "record.not-found");
    assertRefused(
        put(partner.with("Content-Type", "text/plain"), address, "x"),
        415,
        "request.unsupported-media-type");
  }

  @Test
  void isCreatedOnlyOrReplacedOnlyWhereTheCallerSaysSo() {
    String address = "salespeople/" + Partner.unique("UP");
    String json = "{\"displayName\": \"Ana\"}";
    assertRefused(put(partner.with("If-Match", "*"), address, json), 412, "record.changed");
    assertThat(partner.get(address).status()).isEqualTo(404);

    Answer created = assertCreated(putIfNew(partner, address, json), address);
    Answer there = putIfNew(partner, address, json);
    assertRefused(there, 412, "record.already-exists");
    assertThat(there.etag()).isEqualTo(created.etag());
    assertThat(put(partner.with("If-None-Match", created.etag()), address, json).status())
        .isEqualTo(412);

    Answer replaced = assertReplaced(put(partner.with("If-Match", created.etag()), address, json));
    Answer stale = put(partner.with("If-Match", created.etag()), address, json);
    assertRefused(stale, 412, "record.changed");
    assertThat(stale.etag()).isEqualTo(replaced.etag());
    assertReplaced(put(partner.with("If-Match", "*"), address, json));
    assertRefused(
        putIfNew(partner, address, "{\"colour\": 1}"), 400, "request.unknown-property", "colour");
    assertRefused(
        putIfNew(partner, address, "{\"email\": \"nobody\"}"), 412, "record.already-exists");
  }

  @Test
  void mayBeAStage() {
    String cycle = partner.cycle("Multiply");
    String address = "salesCycles/" + cycle + "/stages/9";
    String json = "{\"description\": \"Ninth\", \"completedPrc\": 99, \"allowSkip\": true}";
    assertCreated(putIfNew(partner, address, json), address);
    JsonObject stage = assertReplaced(put(address, "{\"stage\": 9}")).json();
    assertThat(stage.isNull("description")).isTrue();
    assertThat(stage.getInt("completedPrc")).isEqualTo(99);
    assertThat(stage.getBoolean("allowSkip")).isTrue();
    assertRefused(put(address, "{\"stage\": 8}"), 422, "field.key-mismatch", "stage");
    assertRefused(put(address, "{\"stage\": \"9\"}"), 400, "request.malformed", "stage");
    assertRefused(put("salesCycles/NONE/stages/1", json), 404, "record.not-found");
    assertRefused(
        put("salesCycles/" + cycle + "/stages/0", json), 422, "field.out-of-range", "stage");
  }

  @Test
  void mayBeAnOpportunity() {
    String number = Partner.unique("UOP");
    String address = "opportunities/" + number;
    String cycle = partner.cycle("Multiply");
    JsonObject json =
        object("contactNumber", partner.company(partner.salesperson()))
            .add("salesCycleCode", cycle)
            .add("description", "Put")
            .add("externalId", number + "-e")
            .build();
    Answer created = assertCreated(put(address, json.toString()), address);
    assertThat(created.json().getString("status")).isEqualTo("NotStarted");
    JsonObject replaced = assertReplaced(put(address, "{\"priority\": \"High\"}")).json();
    assertThat(replaced.getString("contactNumber")).isEqualTo(json.getString("contactNumber"));
    assertThat(replaced.getString("salesCycleCode")).isEqualTo(cycle);
    assertThat(replaced.getString("description")).as("the company's name").isNotEqualTo("Put");
    assertThat(replaced.isNull("externalId")).isTrue();
    assertThat(assertReplaced(put(address, "{}")).json().getString("priority")).isEqualTo("High");
    assertRefused(
        put(address, "{\"activateFirstStage\": true}"),
        400,
        "request.unknown-property",
        "activateFirstStage");
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
    assertRefused(put(address, json.toString()), 409, "record.duplicate", "number");
  }

  @Test
  void isThePersonItWasHoweverOftenItIsPut() {
    String company = partner.company(partner.salesperson());
    String address = "contacts/" + Partner.unique("UPE");
    String byParts =
        "{\"type\": \"Person\", \"firstName\": \"Peter\", \"surname\": \"Houston\","
            + " \"companyNumber\": \"%s\"}".formatted(company);
    put(address, byParts);
    for (String json :
        List.of(
            byParts,
            byParts
                .replace("\"firstName\": \"Peter\", \"surname\"", "\"displayName\"")
                .replace("\"Houston\"", "\"Peter Houston\""),
            "{\"companyNumber\": \"%s\"}".formatted(company))) {
      JsonObject person = assertReplaced(put(address, json)).json();
      assertThat(person.getString("displayName")).isEqualTo("Peter Houston");
      assertThat(person.getString("firstName")).isEqualTo("Peter");
      assertThat(person.getString("surname")).isEqualTo("Houston");
      assertThat(person.getString("companyNumber")).isEqualTo(company);
    }
    String name = partner.read("contacts/" + company).getString("displayName");
    String byCompanyName = object("companyName", name).build().toString();
    JsonObject person = assertReplaced(put(address, byCompanyName)).json();
    assertThat(person.getString("companyNumber")).isEqualTo(company);
    JsonObject alone = assertReplaced(put(address, "{\"displayName\": \"Ann Lee\"}")).json();
    assertThat(alone.getString("firstName")).isEqualTo("Ann");
    assertThat(alone.isNull("companyNumber")).isTrue();
  }

  @Test
  void obeysTheRulesOfItsNumberSeries() {
    String series = "numberSeries/" + partner.read("setup").getString("contactNumbers");
    String address = "contacts/" + Partner.unique("UNO");
    try {
      partner.patch(series, "{\"manualNumbers\": false}", "*");
      assertRefused(
          put(address, "{\"displayName\": \"New\"}"),
          422,
          "number-series.manual-not-allowed",
          "number");
      assertThat(
              put("contacts/externalId/" + Partner.unique("drawn-"), "{\"displayName\": \"New\"}")
                  .status())
          .isEqualTo(201);
    } finally {
      partner.patch(series, "{\"manualNumbers\": true}", "*");
    }
    int last = partner.read(series).getString("lastNumberUsed").length();
    assertReplaced(put(series, "{\"startingNumber\": \"CT000001\"}"));
    assertThat(partner.read(series).getString("lastNumberUsed")).as("is kept").hasSize(last);
  }

  @ParameterizedTest
  @CsvSource({"salespeople, displayName", "contacts, displayName"})
  void isFoundByWhatAPartnerCallsIt(String collection, String property) {
    String id = Partner.unique("Crm/1 ü ").replace("/", ":");
    String path = collection + "/externalId/" + encoded(id);
    assertThat(partner.get(path).status()).isEqualTo(404);
    String key = collection.equals("contacts") ? "number" : "code";
    String code = Partner.unique("UX");
    String named = collection.equals("contacts") ? "" : "\"code\": \"" + code + "\", ";
    Answer created = put(path, "{" + named + "\"" + property + "\": \"New\"}");
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.json().getString("externalId")).isEqualTo(id);
    String address = collection + "/" + created.json().getString(key);
    assertThat(created.header("Location")).endsWith("/api/v1/" + address);
    assertThat(partner.get(path).body()).isEqualTo(partner.get(address).body());

    assertRefused(putIfNew(partner, path, "{}"), 412, "record.already-exists");
    JsonObject replaced =
        assertReplaced(
                put(path, "{\"" + property + "\": \"Put\", \"externalId\": \"" + id + " \"}"))
            .json();
    assertThat(replaced.getString(key)).isEqualTo(created.json().getString(key));
    assertRefused(
        put(path, "{\"externalId\": \"" + id.toUpperCase() + "\"}"),
        422,
        "field.key-mismatch",
        "externalId");
    assertThat(partner.get(collection + "/externalId/" + encoded(id.toUpperCase())).status())
        .as("capitals count")
        .isEqualTo(404);

    assertRefused(partner.patch(path, "{}"), 428, "precondition.required");
    Answer patched = partner.patch(path, "{\"" + property + "\": \"Other\"}", "*");
    assertThat(patched.json().getString(property)).isEqualTo("Other");
    assertThat(patched.json().getString("externalId")).isEqualTo(id);

    String other = Partner.unique("UY");
    String duplicate =
        "{\"%s\": \"%s\", \"displayName\": \"B\", \"externalId\": \" %s \"}"
            .formatted(key, other, id);
    assertRefused(partner.post(collection, duplicate), 409, "record.duplicate", "externalId");
    assertCreated(
        put(collection + "/" + other, "{\"displayName\": \"B\"}"), collection + "/" + other);
    assertRefused(
        partner.patch(collection + "/" + other, "{\"externalId\": \"" + id + "\"}", "*"),
        409,
        "record.duplicate",
        "externalId");
    assertRefused(
        partner.patch(
            collection + "/" + other, "{\"externalId\": \"" + "x".repeat(101) + "\"}", "*"),
        422,
        "field.too-long",
        "externalId");

    assertRefused(partner.delete(path), 428, "precondition.required");
    assertThat(partner.delete(path, patched.etag()).status()).isEqualTo(204);
    assertThat(partner.get(path).status()).isEqualTo(404);
    assertThat(
            partner
                .patch(collection + "/" + other, "{\"externalId\": \"" + id + "\"}", "*")
                .status())
        .as("free again")
        .isEqualTo(200);
  }

  @Test
  void mayBeAnOpportunityByWhatAPartnerCallsIt() {
    String id = Partner.unique("deal-");
    String path = "opportunities/externalId/" + id;
    JsonObject json =
        object("contactNumber", partner.company(partner.salesperson()))
            .add("salesCycleCode", partner.cycle("Multiply"))
            .build();
    Answer created = put(path, json.toString());
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    String number = created.json().getString("number");
    assertThat(number).startsWith("OP");
    assertThat(assertReplaced(put(path, json.toString())).json().getString("number"))
        .isEqualTo(number);
    assertThat(partner.get(path).etag()).isEqualTo(partner.get("opportunities/" + number).etag());
    JsonObject found =
        partner.read("opportunities?$select=number&$filter=externalId%20eq%20'" + id + "'");
    assertThat(found.getJsonArray("value"))
        .extracting(each -> each.asJsonObject().getString("number"))
        .containsExactly(number);
    assertThat(partner.read(path + "?$select=externalId").getString("externalId")).isEqualTo(id);
    Answer expanded = partner.get(path + "?$expand=contact");
    assertThat(expanded.json().getJsonObject("contact")).isNotNull();
    assertThat(
            partner
                .send(
                    partner
                        .request(path + "?$expand=contact")
                        .header("If-None-Match", expanded.etag())
                        .GET())
                .status())
        .isEqualTo(304);
    assertThat(
            partner
                .send(partner.request(path).header("If-None-Match", expanded.etag()).GET())
                .status())
        .as("another representation")
        .isEqualTo(200);
    assertThat(partner.delete(path, "*").status()).isEqualTo(204);
    assertThat(put(path, json.toString()).json().getString("number")).isNotEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "salespeople/UPA, {}",
    "closeOpportunityCodes/UPB, {}",
    "contacts/UPC, {\"displayName\": \"New\"}",
    "contacts/externalId/upd-, {\"displayName\": \"New\"}"
  })
  void isCreatedOnceHoweverManyPutItAtOnce(String beginning, String json) throws Exception {
    String address = beginning + Partner.unique("");
    for (boolean onlyIfNew : new boolean[] {false, true}) {
      String path = address + (onlyIfNew ? "N" : "");
      List<Future<Answer>> waiting = new ArrayList<>();
      ExecutorService crowd = Executors.newFixedThreadPool(8);
      try {
        for (int i = 0; i < 8; i++) {
          waiting.add(
              crowd.submit(() -> onlyIfNew ? putIfNew(partner, path, json) : put(path, json)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : waiting) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).allMatch(status -> status == 201 || status == (onlyIfNew ? 412 : 200));
      } finally {
        crowd.shutdown();
      }
    }
  }

  @Test
  void isTriedDry() {
    String address = "salespeople/" + Partner.unique("UD");
    Answer dry = put(address + "?dryRun=true", "{\"displayName\": \"Dry\"}");
    assertCreated(dry, address);
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    assertThat(partner.get(address).status()).isEqualTo(404);
    put(address, "{\"displayName\": \"Real\"}");
    assertReplaced(put(address + "?dryRun=true", "{\"displayName\": \"Dry\"}"));
    assertThat(partner.read(address).getString("displayName")).isEqualTo("Real");
  }

  @Test
  void isRefusedToWhoMayNotWriteIt() {
    assertRefused(put(Partner.as("VIEWER"), "contacts/UVI1", "{"), 403, "auth.forbidden");
    assertRefused(put(Partner.as("SALESPERSON"), "salespeople/UVI1", "{"), 403, "auth.forbidden");
    assertRefused(put(Partner.as("SALES_MANAGER"), "users/uvi1", "{"), 403, "auth.forbidden");
    assertRefused(put(Partner.as("VIEWER"), "contacts/externalId/uvi", "{"), 403, "auth.forbidden");
    assertRefused(put(Partner.anonymous(), "contacts/UVI1", "{"), 401, "auth.required");
  }
}
