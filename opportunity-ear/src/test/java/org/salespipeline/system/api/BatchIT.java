package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Batch.body;
import static org.salespipeline.system.api.Batch.code;
import static org.salespipeline.system.api.Batch.statuses;
import static org.salespipeline.system.api.Partner.figure;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("A batch")
class BatchIT {

  private static final System.Logger LOG = System.getLogger(BatchIT.class.getName());

  private final Partner partner = Partner.administrator();

  private static JsonObjectBuilder company() {
    return object("type", "Company").add("displayName", Partner.unique("Batch Winery "));
  }

  private static JsonObjectBuilder numbered(String number) {
    return company().add("number", number);
  }

  private static JsonObject nobody() {
    return object("type", "Company").add("displayName", "").build();
  }

  @Nested
  @DisplayName("in one atomicity group")
  class InOneGroup {

    private static final int CREATED = 400;

    @Test
    @DisplayName("changes and moves follow each other, each on the entry that the one before left")
    void changesAndMovesInTurn() {
      String opportunity = "opportunities/" + partner.startedOpportunity(partner.cycle("Add"), 1);
      String first = partner.salesperson();
      String second = partner.salesperson();

      List<JsonObject> answers =
          Batch.of()
              .inGroup("turns")
              .add("PATCH", opportunity, soldBy(first), Map.of("If-Match", "*"))
              .post(opportunity + "/entries", move("Next").build())
              .add("PATCH", opportunity, soldBy(second), Map.of("If-Match", "*"))
              .sentBy(partner);

      assertThat(statuses(answers)).containsExactly(200, 201, 200);
      assertThat(
              partner
                  .read(opportunity + "/entries?$orderby=entryNumber")
                  .getJsonArray("value")
                  .getValuesAs(JsonObject.class)
                  .stream()
                  .map(entry -> entry.getString("salespersonCode") + entry.getBoolean("active")))
          .containsExactly(first + false, second + true);
    }

    private JsonObject soldBy(String salesperson) {
      return object("salespersonCode", salesperson).build();
    }

    @Test
    void doesTheMainJobByReferences() {
      String cycle = partner.cycle("Multiply");
      String won = partner.closeCode("Won");
      String salesperson = partner.salesperson();

      List<JsonObject> answers =
          Batch.of()
              .inGroup("deal")
              .post("contacts", company().add("salespersonCode", salesperson).build())
              .post(
                  "/opportunities",
                  object("contactNumber", "$1/number").add("salesCycleCode", cycle).build())
              .post("$2/entries", move("First").add("estimatedValue", 1000).build())
              .post("$2/entries", move("Next").build())
              .post(
                  "$2/entries",
                  move("Won")
                      .add("closeOpportunityCode", won)
                      .add("calculatedCurrentValue", 1200)
                      .build())
              .get("$2")
              .sentBy(partner);

      assertThat(statuses(answers)).containsExactly(201, 201, 201, 201, 201, 200);
      assertThat(answers).allMatch(answer -> answer.getString("atomicityGroup").equals("deal"));
      String number = body(answers.get(1)).getString("number");
      JsonObject headers = answers.get(1).getJsonObject("headers");
      assertThat(headers.getString("Location")).endsWith("/api/v1/opportunities/" + number);
      assertThat(headers.getString("Content-Type")).startsWith("application/json");
      assertThat(body(answers.get(5)).getString("status")).isEqualTo("Won");
      JsonObject kept = partner.read("opportunities/" + number);
      assertThat(kept).isEqualTo(body(answers.get(5)));
      assertThat(figure(kept, "calculatedCurrentValue")).isEqualByComparingTo("1200");
      assertThat(answers.get(5).getJsonObject("headers").getString("ETag"))
          .isEqualTo(partner.get("opportunities/" + number).etag());
    }

    @Test
    void takesAllBackWhereOneFails() {
      String first = Partner.unique("BA");
      String second = Partner.unique("BA");
      int before = partner.read("contacts?$top=0&$count=true").getInt("count");

      List<JsonObject> answers =
          Batch.of()
              .inGroup("g")
              .post("contacts", numbered(first).build())
              .post("contacts", nobody())
              .post("contacts", numbered(second).build())
              .alone()
              .get("contacts/" + first)
              .sentBy(partner);

      assertThat(statuses(answers)).containsExactly(424, 422, 424, 404);
      assertThat(code(answers.get(0))).isEqualTo("batch.rolled-back");
      assertThat(code(answers.get(1))).isEqualTo("field.required");
      assertThat(code(answers.get(2))).isEqualTo("batch.rolled-back");
      assertThat(partner.get("contacts/" + first).status()).isEqualTo(404);
      assertThat(partner.get("contacts/" + second).status()).isEqualTo(404);
      assertThat(partner.read("contacts?$top=0&$count=true").getInt("count")).isEqualTo(before);
    }

    @Test
    void takesAllBackWhereSomethingIsOnlyNotFound() {
      String number = Partner.unique("BA");
      List<JsonObject> answers =
          Batch.of()
              .inGroup("g")
              .post("contacts", numbered(number).build())
              .get("contacts/NOBODY")
              .sentBy(partner);
      assertThat(statuses(answers)).containsExactly(424, 404);
      assertThat(partner.get("contacts/" + number).status()).isEqualTo(404);
    }

    @Test
    void standsBesideOthersThatAreTransactionsOfTheirOwn() {
      String alone = Partner.unique("BA");
      String together = Partner.unique("BA");
      List<JsonObject> answers =
          Batch.of()
              .post("contacts", numbered(alone).build())
              .inGroup("bad")
              .post("contacts", numbered(together).build())
              .post("contacts", numbered(alone).build())
              .inGroup("good")
              .post("contacts", numbered(together).build())
              .add("DELETE", "$4", null, Map.of("If-Match", "$4"))
              .sentBy(partner);
      assertThat(statuses(answers)).containsExactly(201, 424, 409, 201, 204);
      assertThat(code(answers.get(2))).isEqualTo("record.duplicate");
      assertThat(answers.get(4).isNull("body")).isTrue();
      assertThat(partner.get("contacts/" + alone).status()).isEqualTo(200);
      assertThat(partner.get("contacts/" + together).status()).isEqualTo(404);
    }

    @Test
    void holdsAThousandRequests() {
      Batch batch = Batch.of().inGroup("all").post("contacts", company().build());
      for (int i = 1; i < CREATED; i++) {
        batch.post("$1/comments", object("comment", "Comment " + i).build());
      }
      for (int i = CREATED; i < 1000; i++) {
        batch.get("$1/comments?$top=0");
      }
      long began = System.nanoTime();
      List<JsonObject> answers = batch.sentBy(partner);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      LOG.log(System.Logger.Level.INFO, "1,000 requests in one group took {0}", took);
      assertThat(statuses(answers).subList(0, CREATED)).containsOnly(201);
      assertThat(statuses(answers).subList(CREATED, 1000)).containsOnly(200);
      assertThat(
              answers.subList(1, CREATED).stream().map(answer -> body(answer).getInt("lineNumber")))
          .doesNotHaveDuplicates();
    }

    @Test
    void triesNothingWithinThatWouldBeUndoneAlone() {
      List<JsonObject> answers =
          Batch.of().inGroup("g").post("contacts?dryRun=true", company().build()).sentBy(partner);
      assertThat(statuses(answers)).containsExactly(400);
      assertThat(code(answers.get(0))).isEqualTo("batch.unsupported-request");
    }
  }

  @Nested
  @DisplayName("of independent requests")
  class OfIndependentRequests {

    private final Batch mixed =
        Batch.of()
            .post("contacts", company().build())
            .post("contacts", nobody())
            .get("contacts/NOBODY")
            .add("DELETE", "$1", null, Map.of())
            .post("contacts", company().build());

    @Test
    void goesOnAfterAFailure() {
      List<JsonObject> answers = mixed.sentBy(partner);
      assertThat(statuses(answers)).containsExactly(201, 422, 404, 428, 201);
      assertThat(partner.get(address(answers.get(0))).status()).isEqualTo(200);
      assertThat(partner.get(address(answers.get(4))).status()).isEqualTo(200);
    }

    @Test
    void isReachedByAnEncodedDollarAsWell() {
      assertThat(partner.post("%24batch", "{\"requests\": []}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue-on-error=false", "odata.continue-on-error=false, wait=5"})
    void stopsAtTheFirstFailureWhereThatIsWished(String preference) {
      List<JsonObject> answers = mixed.sentBy(partner.with("Prefer", preference));
      assertThat(statuses(answers)).containsExactly(201, 422, 424, 424, 424);
      assertThat(code(answers.get(4))).isEqualTo("batch.failed-dependency");
      Answer answer = partner.with("Prefer", preference).post("$batch", "{\"requests\": []}");
      assertThat(answer.header("Preference-Applied")).isEqualTo("continue-on-error=false");
    }

    @Test
    void doesNotDoWhatDependsOnAFailure() {
      List<JsonObject> answers =
          Batch.of()
              .post("contacts", nobody())
              .add("POST", "contacts", company().build(), Map.of(), List.of("1"))
              .get("$1")
              .post("opportunities", object("contactNumber", "$2/number").build())
              .inGroup("g")
              .post("contacts", nobody())
              .alone()
              .add("POST", "contacts", company().build(), Map.of(), List.of("g"))
              .get("contacts?$top=0")
              .sentBy(partner);
      assertThat(statuses(answers)).containsExactly(422, 424, 424, 424, 422, 424, 200);
      assertThat(answers.subList(1, 4))
          .allMatch(answer -> code(answer).equals("batch.failed-dependency"));
    }

    @Test
    void fillsInWhatItRefersToAndLeavesOtherTextsAlone() {
      List<JsonObject> answers =
          Batch.of()
              .post("contacts", company().add("city", "$1 or $5 discount").build())
              .add(
                  "PATCH",
                  "$1",
                  object("city", "$1/displayName").add("addressLine1", "$9/number").build(),
                  Map.of("If-Match", "$1"))
              .add("PATCH", "$1", object("city", "x").build(), Map.of("If-Match", "$1"))
              .get("$1")
              .post("contacts", object("displayName", "$1/nothing").add("type", "Company").build())
              .sentBy(partner);
      assertThat(statuses(answers)).containsExactly(201, 200, 412, 200, 400);
      JsonObject created = body(answers.get(0));
      assertThat(created.getString("city")).isEqualTo("$1 or $5 discount");
      assertThat(body(answers.get(3)).getString("city"))
          .isEqualTo(created.getString("displayName"));
      assertThat(body(answers.get(3)).getString("addressLine1")).isEqualTo("$9/number");
      assertThat(code(answers.get(4))).isEqualTo("batch.unresolved-reference");
      assertThat(
              body(answers.get(4)).getJsonArray("violations").getJsonObject(0).getString("field"))
          .isEqualTo("body.displayName");
    }

    @Test
    void fillsInValuesWhereALaterRequestAsksForThem() {
      List<JsonObject> answers =
          Batch.of()
              .post("contacts", company().add("city", "L'Aquila").build())
              .get("contacts?$filter=city eq $1/city and number eq '$1/number'&$select=city")
              .add("PUT", "contacts/$1/number", null, Map.of())
              .sentBy(partner);
      assertThat(statuses(answers).subList(0, 2)).containsExactly(201, 200);
      assertThat(body(answers.get(1)).getJsonArray("value"))
          .containsExactly(object("city", "L'Aquila").build());
      assertThat(answers.get(2).getInt("status")).isEqualTo(404);
    }

    @Test
    void letsALaterRequestMeetWhatAnEarlierHasChanged() {
      String userName = Partner.unique("batchuser");
      String before = partner.salesperson();
      String after = partner.salesperson();
      JsonObject user =
          object("userName", userName)
              .add("roles", Json.createArrayBuilder().add("ADMINISTRATOR"))
              .add("salespersonCode", before)
              .add("password", Partner.PASSWORD)
              .build();
      partner.created("users", user.toString());
      Partner self = Partner.as(userName, Partner.PASSWORD);

      List<JsonObject> answers =
          Batch.of()
              .post("contacts", company().build())
              .add(
                  "PATCH",
                  "users/" + userName,
                  object("salespersonCode", after).build(),
                  Map.of("If-Match", "*"))
              .post("contacts", company().build())
              .sentBy(self);

      assertThat(statuses(answers)).containsExactly(201, 200, 201);
      assertThat(body(answers.get(0)).getString("salespersonCode")).isEqualTo(before);
      assertThat(body(answers.get(2)).getString("salespersonCode")).isEqualTo(after);
    }

    private static String address(JsonObject answer) {
      return answer.getJsonObject("headers").getString("Location");
    }
  }

  @Nested
  @DisplayName("is refused as a whole")
  class IsRefusedAsAWhole {

    static Stream<Arguments> mistakes() {
      String get = "\"method\": \"GET\", \"url\": \"contacts\"";
      return Stream.of(
          Arguments.of("{}", "requests"),
          Arguments.of("{\"requests\": {}}", "requests"),
          Arguments.of("{\"requests\": [3]}", "requests[0]"),
          Arguments.of("{\"requests\": [{" + get + "}]}", "requests[0].id"),
          Arguments.of("{\"requests\": [{\"id\": 1, " + get + "}]}", "requests[0].id"),
          Arguments.of("{\"requests\": [{\"id\": \"a/b\", " + get + "}]}", "requests[0].id"),
          Arguments.of(two("\"id\": \"1\", " + get), "requests[1].id"),
          Arguments.of(two("\"id\": \"2\", \"url\": \"contacts\""), "requests[1].method"),
          Arguments.of(
              two("\"id\": \"2\", \"method\": \"TRACE\", \"url\": \"contacts\""),
              "requests[1].method"),
          Arguments.of(two("\"id\": \"2\", \"method\": \"GET\""), "requests[1].url"),
          Arguments.of(two("\"id\": \"2\", \"body\": {}, " + get), "requests[1].body"),
          Arguments.of(
              two("\"id\": \"2\", \"dependsOn\": [\"3\"], " + get), "requests[1].dependsOn[0]"),
          Arguments.of(
              two("\"id\": \"2\", \"dependsOn\": [\"2\"], " + get), "requests[1].dependsOn[0]"),
          Arguments.of(
              two("\"id\": \"2\", \"headers\": {\"Authorization\": \"Bearer x\"}, " + get),
              "requests[1].headers.Authorization"),
          Arguments.of(
              two("\"id\": \"2\", \"headers\": {\"Accept\": 3}, " + get),
              "requests[1].headers.Accept"),
          Arguments.of(
              two("\"id\": \"2\", \"atomicityGroup\": \"1\", " + get),
              "requests[1].atomicityGroup"));
    }

    private static String two(String second) {
      return "{\"requests\": [{\"id\": \"1\", \"method\": \"POST\", \"url\": \"contacts\", \"body\": "
          + company().build()
          + "}, {"
          + second
          + "}]}";
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whereItsFormIsWrong(String batch, String field) {
      int before = partner.read("contacts?$top=0&$count=true").getInt("count");
      assertRefused(partner.post("$batch", batch), 400, "request.malformed", field);
      assertThat(partner.read("contacts?$top=0&$count=true").getInt("count")).isEqualTo(before);
    }

    @Test
    void whereItHasPropertiesThatNobodyKnows() {
      assertRefused(
          partner.post("$batch", "{\"requests\": [], \"colour\": 1}"),
          400,
          "request.unknown-property",
          "colour");
      assertRefused(
          partner.post("$batch", two("\"id\": \"2\", \"if\": \"1\"")),
          400,
          "request.unknown-property",
          "requests[1].if");
    }

    @Test
    void whereAGroupIsTornApart() {
      Batch batch =
          Batch.of()
              .inGroup("g")
              .get("contacts")
              .alone()
              .get("contacts")
              .inGroup("g")
              .get("contacts");
      assertRefused(
          partner.post("$batch", batch.json()),
          400,
          "request.malformed",
          "requests[2].atomicityGroup");
    }

    @Test
    void whereItIsTooLong() {
      Batch batch = Batch.of();
      for (int i = 0; i <= 1000; i++) {
        batch.get("contacts?$top=0");
      }
      assertRefused(
          partner.post("$batch", batch.json()), 413, "batch.too-many-requests", "requests");
      assertRefused(
          partner.post("$batch", "{\"requests\": \"" + "a".repeat(10 << 20) + "\"}"),
          413,
          "request.too-large");
    }

    @Test
    void whereTheCallerIsUnknownOrSpeaksAnotherFormat() {
      assertRefused(Partner.anonymous().post("$batch", "{}"), 401, "auth.required");
      assertRefused(
          partner.with("Content-Type", "multipart/mixed").post("$batch", "--x"),
          415,
          "request.unsupported-media-type");
      assertRefused(partner.get("$batch"), 405, "request.method-not-allowed");
      assertRefused(
          partner.post("$batch?colour=1", "{\"requests\": []}"), 400, "query.unknown-option");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example/opportunity/api/v1/contacts",
        "https://localhost/contacts",
        "//elsewhere.example/contacts",
        "../../user/list",
        "contacts/../../../health",
        "contacts/%2e%2e/%2E%2e/health",
        "contacts/..%2f..%2fhealth",
        "contacts/..;/health",
        "contacts\\\\..",
        "contacts%00",
        "contacts/%zz",
        "contacts#top",
        "contacts//CT000001",
        "javascript:alert(1)",
        "/",
        "$batch",
        "/$batch",
        "%24batch",
        "imports"
      })
  void leadsNowhereElse(String url) {
    List<JsonObject> answers =
        Batch.of().post(url, object("requests", "").build()).get("setup").sentBy(partner);
    assertThat(statuses(answers)).as(answers.toString()).containsExactly(400, 200);
    assertThat(code(answers.get(0))).isEqualTo("batch.unsupported-request");
  }

  @Test
  void takesAddressesInEachFormOfThisApi() {
    String root = PipelineSystem.get().address().resolve("api/v1/").toString();
    List<JsonObject> answers =
        Batch.of()
            .get("contacts?$top=1")
            .get("/contacts?$top=1")
            .get("/opportunity/api/v1/contacts?$top=1")
            .get(root + "contacts?$top=1")
            .get("contacts?$top=1&$orderby=displayName desc")
            .get("opportunity/api/v2/contacts")
            .add("GET", "contacts?$top=1", null, Map.of("Accept", "application/x-ndjson"))
            .add("GET", "contacts?$top=1", null, Map.of("Accept", "text/csv"))
            .add("GET", "contacts", null, Map.of("Accept", "Application/X-NDJSON"))
            .sentBy(partner);
    assertThat(statuses(answers)).containsExactly(200, 200, 200, 200, 200, 404, 400, 406, 406);
    assertThat(body(answers.get(3)).getJsonArray("value"))
        .isEqualTo(body(answers.get(0)).getJsonArray("value"));
  }

  @Test
  void asksTheRolesOfItsCallerForEachRequest() {
    Partner viewer = Partner.as("VIEWER");
    List<JsonObject> answers =
        Batch.of()
            .get("contacts?$top=1")
            .post("contacts", company().build())
            .get("users")
            .inGroup("g")
            .post("contacts", company().build())
            .sentBy(viewer);
    assertThat(statuses(answers)).containsExactly(200, 403, 403, 403);
    assertThat(code(answers.get(3))).isEqualTo("auth.forbidden");
  }

  @Test
  void speaksTheLanguageOfTheBatchUnlessARequestWishesForAnother() {
    List<JsonObject> answers =
        Batch.of()
            .get("contacts/NOBODY")
            .add("GET", "contacts/NOBODY", null, Map.of("accept-language", "fr"))
            .add("GET", "$1", null, Map.of("Accept-Language", "fr-CH"))
            .get("$1")
            .sentBy(partner.with("Accept-Language", "es"));
    assertThat(answers.stream().map(answer -> body(answer).getString("title")))
        .containsExactly("No encontrado", "Introuvable", "Pas exécutée", "No ejecutada");
    assertThat(answers.get(1).getJsonObject("headers").getString("Content-Language"))
        .isEqualTo("fr");
  }

  @Test
  void canBeTriedWithoutLeavingAnythingBehind() {
    String number = Partner.unique("BA");
    String other = Partner.unique("BA");
    List<JsonObject> answers =
        Batch.of()
            .post("contacts", numbered(number).build())
            .post("contacts", numbered(number).build())
            .inGroup("g")
            .post("contacts", numbered(other).build())
            .add("PATCH", "$3", object("city", "Bern").build(), Map.of("If-Match", "$3"))
            .inGroup("h")
            .post("contacts", numbered(other).build())
            .post("contacts", nobody())
            .sentBy(partner, "$batch?dryRun=true");
    assertThat(statuses(answers)).containsExactly(201, 201, 201, 200, 424, 422);
    assertThat(partner.get("contacts/" + number).status()).isEqualTo(404);
    assertThat(partner.get("contacts/" + other).status()).isEqualTo(404);
  }

  @Nested
  @DisplayName("with an Idempotency-Key")
  class WithAKey {

    private final Partner keyed =
        partner.with("Idempotency-Key", Partner.unique("batch-" + System.nanoTime() + "-"));

    @Test
    void isDoneOnce() {
      int before = count();
      Batch batch =
          Batch.of()
              .post("contacts", company().build())
              .post("contacts", nobody())
              .inGroup("g")
              .post("contacts", company().build())
              .add("PATCH", "$3", object("city", "Bern").build(), Map.of("If-Match", "$3"))
              .alone()
              .get("$4");
      String json = batch.json();
      Answer first = keyed.post("$batch", json);
      Answer second = keyed.post("$batch", json);
      assertThat(first.header("Idempotency-Replayed")).isEmpty();
      assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(statuses(answers(first))).containsExactly(201, 422, 201, 200, 200);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(count()).isEqualTo(before + 2);
    }

    @Test
    void isRefusedWhereTheKeyBelongsToAnother() {
      keyed.post("$batch", Batch.of().post("contacts", company().build()).json());
      assertRefused(
          keyed.post("$batch", Batch.of().post("contacts", company().build()).json()),
          422,
          "idempotency.key-reused");
    }

    @Test
    void isDoneOnceForARequestWithAKeyOfItsOwn() {
      int before = count();
      Map<String, String> key = Map.of("Idempotency-Key", "inner-" + System.nanoTime());
      JsonObject company = company().build();
      List<JsonObject> answers =
          Batch.of()
              .add("POST", "contacts", company, key)
              .add("POST", "contacts", company, key)
              .add("POST", "contacts", nobody(), key)
              .inGroup("g")
              .add("POST", "contacts", company, key)
              .add("POST", "contacts", nobody(), Map.of("Idempotency-Key", "x" + System.nanoTime()))
              .sentBy(keyed);
      assertThat(statuses(answers)).containsExactly(201, 201, 422, 424, 422);
      assertThat(code(answers.get(2))).isEqualTo("idempotency.key-reused");
      assertThat(body(answers.get(1))).isEqualTo(body(answers.get(0)));
      assertThat(count()).isEqualTo(before + 1);
    }

    private int count() {
      return partner.read("contacts?$top=0&$count=true").getInt("count");
    }

    private static List<JsonObject> answers(Answer answer) {
      return answer.json().getJsonArray("responses").getValuesAs(JsonObject.class);
    }
  }
}
