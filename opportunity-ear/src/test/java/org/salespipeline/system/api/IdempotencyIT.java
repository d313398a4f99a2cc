package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("A request with an Idempotency-Key")
class IdempotencyIT {

  private final Partner partner = Partner.administrator();

  private static Partner keyed(Partner caller, String key) {
    return caller.with("Idempotency-Key", key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String company(String name) {
    return object("type", "Company").add("displayName", name).build().toString();
  }

  private static void assertReplayed(Answer answer, Answer first) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(first.status());
    assertThat(answer.body()).isEqualTo(first.body());
    for (String header : List.of("Location", "ETag", "Content-Type", "Content-Language", "Vary")) {
      assertThat(answer.header(header)).as(header).isEqualTo(first.header(header));
    }
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void isAnsweredOnceAndThatAnswerIsGivenAgain() {
    Partner caller = keyed(partner, key());
    String body = company(Partner.unique("Once "));
    Answer first = caller.post("contacts", body);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertReplayed(caller.post("contacts", body), first);
    assertThat(companies(body)).isEqualTo(1);

    String number = first.json().getString("number");
    partner.patch("contacts/" + number, "{\"city\": \"Bern\"}", "*");
    assertReplayed(caller.with("Accept-Language", "fr").post("contacts", body), first);
  }

  private static long companies(String body) {
    String name = body.replaceAll(".*\"displayName\":\"([^\"]*)\".*", "$1");
    return count("select count(*) from contact where display_name = '" + name + "'");
  }

  @Test
  void movesAndCommentsOnceOnly() {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    Partner mover = keyed(partner, key());
    Answer moved = mover.move(number, move("Next"));
    assertReplayed(mover.move(number, move("Next")), moved);
    assertThat(partner.read("opportunities/" + number).getInt("currentStage")).isEqualTo(2);

    Partner talker = keyed(partner, key());
    String comments = "opportunities/" + number + "/comments";
    Answer said = talker.post(comments, "{\"comment\": \"Once\"}");
    assertReplayed(talker.post(comments, "{\"comment\": \"Once\"}"), said);
    assertThat(partner.read(comments).getJsonArray("value")).hasSize(1);
  }

  @Test
  void belongsToOneRequestOnly() {
    String key = key();
    Partner caller = keyed(partner, key);
    String body = company(Partner.unique("One "));
    Answer first = caller.post("contacts", body);
    assertThat(first.status()).isEqualTo(201);
    String reused = "idempotency.key-reused";
    assertRefused(caller.post("contacts", company("Another")), 422, reused);
    assertRefused(caller.post("opportunities", body), 422, reused);
    assertRefused(caller.post("contacts?dryRun=false", body), 422, reused);
    assertRefused(caller.with("If-Match", "*").post("contacts", body), 422, reused);
    assertThat(
            caller
                .with("Accept-Language", "es")
                .post("contacts", company("Another"))
                .json()
                .getString("detail"))
        .contains("Utilice una nueva");
    assertReplayed(caller.post("contacts", body), first);
  }

  @Test
  void belongsToItsCaller() {
    String key = key();
    String body = company(Partner.unique("Mine "));
    Answer mine = keyed(partner, key).post("contacts", body);
    Answer theirs = keyed(Partner.as("SALES_MANAGER"), key).post("contacts", body);
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.header("Idempotency-Replayed")).isEmpty();
    assertThat(theirs.json().getString("id")).isNotEqualTo(mine.json().getString("id"));
    assertThat(companies(body)).isEqualTo(2);
  }

  @Test
  void isRefusedOnceAndForAll() {
    Partner caller = keyed(partner, key());
    String code = Partner.unique("AIC");
    String body = object("code", code).add("probabilityCalculation", "Add").build().toString();
    String stage = "{\"stage\": 1, \"description\": \"First\"}";
    Answer unknown =
        caller.with("Accept-Language", "fr").post("salesCycles/" + code + "/stages", stage);
    assertRefused(unknown, 404, "record.not-found");
    partner.created("salesCycles", body);
    assertReplayed(caller.post("salesCycles/" + code + "/stages", stage), unknown);
    assertThat(keyed(partner, key()).post("salesCycles/" + code + "/stages", stage).status())
        .isEqualTo(201);

    Partner other = keyed(partner, key());
    Answer duplicate = other.post("salesCycles", body);
    assertRefused(duplicate, 409, "record.duplicate", "code");
    partner.delete("salesCycles/" + code, "*");
    assertReplayed(other.post("salesCycles", body), duplicate);

    for (String malformed : new String[] {"", "{", "{\"colour\": 1}"}) {
      Partner careless = keyed(partner, key());
      Answer first = careless.post("salesCycles", malformed);
      assertThat(first.status()).isEqualTo(400);
      assertReplayed(careless.post("salesCycles", malformed), first);
    }
    Partner text = keyed(partner, key()).with("Content-Type", "text/plain");
    Answer unsupported = text.post("salesCycles", "x");
    assertRefused(unsupported, 415, "request.unsupported-media-type");
    assertReplayed(text.post("salesCycles", "x"), unsupported);
  }

  @Test
  void isRefusedAnewWhereNobodyIsSignedIn() {
    String key = key();
    String body = company(Partner.unique("Stranger "));
    assertRefused(keyed(Partner.anonymous(), key).post("contacts", body), 401, "auth.required");
    assertThat(keyed(partner, key).post("contacts", body).status()).isEqualTo(201);
  }

  @Test
  void isRefusedWhereTheRoleForbidsIt() {
    Partner viewer = keyed(Partner.as("VIEWER"), key());
    Answer first = viewer.post("contacts", company("Forbidden"));
    assertRefused(first, 403, "auth.forbidden");
    assertReplayed(viewer.post("contacts", company("Forbidden")), first);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "clé"})
  void hasAKeyOfVisibleSigns(String key) {
    for (String path : new String[] {"contacts", "contacts?dryRun=true"}) {
      Answer answer = keyed(partner, key).post(path, company("Keyed"));
      assertRefused(answer, 400, "request.malformed", "Idempotency-Key");
    }
  }

  @Test
  void hasAKeyOfAtMost255Signs() {
    String body = company(Partner.unique("Long "));
    assertThat(keyed(partner, key() + "x".repeat(219)).post("contacts", body).status())
        .isEqualTo(201);
    assertRefused(
        keyed(partner, "x".repeat(256)).post("contacts", body),
        400,
        "request.malformed",
        "Idempotency-Key");
    assertRefused(
        partner.send(
            partner
                .request("contacts")
                .header("Idempotency-Key", "a")
                .header("Idempotency-Key", "b")
                .POST(BodyPublishers.ofString(body))),
        400,
        "request.malformed",
        "Idempotency-Key");
  }

  @Test
  void mayBeTriedDryBeforehand() {
    Partner caller = keyed(partner, key());
    String body = company(Partner.unique("Tried "));
    assertThat(caller.post("contacts?dryRun=true", "{}").status()).isEqualTo(422);
    Answer dry = caller.post("contacts?dryRun=true", body);
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    Answer first = caller.post("contacts", body);
    assertThat(first.status()).isEqualTo(201);
    assertReplayed(caller.post("contacts", body), first);
    assertThat(caller.post("contacts?dryRun=true", body).header("Idempotency-Replayed")).isEmpty();
    assertThat(companies(body)).isEqualTo(1);
  }

  @Test
  void isDoneOnceHoweverManyComeAtOnce() throws Exception {
    Partner caller = keyed(partner, key());
    String body = company(Partner.unique("Crowd "));
    List<Future<Answer>> waiting = new ArrayList<>();
    ExecutorService crowd = Executors.newFixedThreadPool(20);
    try {
      for (int i = 0; i < 20; i++) {
        waiting.add(crowd.submit(() -> caller.post("contacts", body)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : waiting) {
        answers.add(answer.get());
      }
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(201, 409));
      answers.stream()
          .filter(answer -> answer.status() == 409)
          .forEach(answer -> assertRefused(answer, 409, "idempotency.in-progress"));
      assertThat(
              answers.stream()
                  .filter(answer -> answer.status() == 201)
                  .map(Answer::body)
                  .distinct())
          .hasSize(1);
      assertThat(
              answers.stream()
                  .filter(answer -> answer.status() == 201)
                  .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
          .hasSize(1);
      assertThat(companies(body)).isEqualTo(1);
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void meetsOthersLikeAnyRequest() throws Exception {
    String body = object("code", Partner.unique("AIK")).build().toString();
    List<Future<Answer>> waiting = new ArrayList<>();
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 8; i++) {
        waiting.add(crowd.submit(() -> keyed(partner, key()).post("salespeople", body)));
      }
      int created = 0;
      for (Future<Answer> future : waiting) {
        Answer answer = future.get();
        if (answer.status() == 201) {
          created++;
        } else {
          assertRefused(answer, 409, "record.duplicate", "code");
        }
      }
      assertThat(created).isEqualTo(1);
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void isNeitherDoneNorAnsweredIfItBreaksOffInBetween() throws Exception {
    String name = Partner.unique("Broken ");
    String body = company(name);
    Partner caller = keyed(partner, key());
    // the answer of this one waits for the test, after its effect and before its end
    execute(
        """
        create function wait_for_the_test() returns trigger language plpgsql as $$
        begin
          if convert_from(new.body, 'UTF8') like '%%%s%%' then
            perform pg_advisory_xact_lock(4711);
          end if;
          return new;
        end $$
        """
            .formatted(name),
        """
        create trigger wait_for_the_test before insert on idempotent_request
            for each row execute function wait_for_the_test()
        """);
    try (Connection test = PipelineSystem.get().database().getConnection()) {
      run(test, "select pg_advisory_lock(4711)");
      CompletableFuture<Answer> first =
          CompletableFuture.supplyAsync(() -> caller.post("contacts", body));
      long waiting = 0;
      while (waiting == 0 && !first.isDone()) {
        waiting =
            count("select coalesce(max(pid), 0) from pg_locks where objid = 4711 and not granted");
      }
      assertRefused(caller.post("contacts", body), 409, "idempotency.in-progress");
      long key =
          count(
              "select (classid::bigint << 32) | objid::bigint from pg_locks"
                  + " where locktype = 'advisory' and granted and pid = "
                  + waiting);
      run(test, "select pg_cancel_backend(" + waiting + ")");
      assertRefused(first.get(), 503, "query.timeout");
      // what another node does with the same key
      run(test, "select pg_advisory_lock(" + key + ")");
      assertRefused(caller.post("contacts", body), 409, "idempotency.in-progress");
    } finally {
      execute("drop trigger wait_for_the_test on idempotent_request");
      execute("drop function wait_for_the_test()");
    }
    assertThat(companies(body)).as("nothing is left of it").isZero();
    Answer repeated = caller.post("contacts", body);
    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.header("Idempotency-Replayed")).isEmpty();
    assertThat(companies(body)).isEqualTo(1);
  }

  @Test
  void isForgottenAfterADay() {
    Partner caller = keyed(partner, key());
    String name = Partner.unique("Old ");
    String body = company(name);
    Answer first = caller.post("contacts", body);
    String older =
        "update idempotent_request set recorded_at = recorded_at - interval '%s'"
            + " where convert_from(body, 'UTF8') like '%%"
            + name
            + "%%'";
    execute(older.formatted("23 hours 55 minutes"));
    assertReplayed(caller.post("contacts", body), first);
    execute(older.formatted("10 minutes"));
    Answer second = caller.post("contacts", body);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().getString("id")).isNotEqualTo(first.json().getString("id"));
    assertReplayed(caller.post("contacts", body), second);
  }

  @Test
  void keepsASecretThatWasShownOnceFromEverybodyElse() {
    String credential =
        "Basic "
            + java.util.Base64.getEncoder()
                .encodeToString(
                    (PipelineSystem.ADMIN_USERNAME + ":" + PipelineSystem.ADMIN_PASSWORD)
                        .getBytes());
    String key = key();
    Partner caller = keyed(Partner.anonymous().with("Authorization", credential), key);
    Answer first = caller.post("accessTokens", "{\"name\": \"once\"}");
    String token = first.json().getString("token");
    assertReplayed(caller.post("accessTokens", "{\"name\": \"once\"}"), first);
    assertThat(
            count(
                "select count(*) from idempotent_request where encode(body, 'escape') like '%"
                    + token
                    + "%'"))
        .isZero();
    assertThat(count("select count(*) from idempotent_request where length(salt) > 0"))
        .isPositive();
    assertRefused(
        keyed(partner, key).post("accessTokens", "{\"name\": \"once\"}"),
        422,
        "idempotency.key-reused");
  }

  @Test
  void importsAFileOnceWhateverLineTheClientDrawsBetweenItsParts() {
    Partner caller = keyed(partner, key());
    String name = Partner.unique("Imported ");
    String contact = partner.company(partner.salesperson());
    String options =
        "{\"salesCycleCode\": \"%s\", \"columns\": {\"a\": \"description\"},"
                .formatted(partner.cycle("Multiply"))
            + " \"defaults\": {\"contactNumber\": \"%s\"}}".formatted(contact);
    Answer first = upload(caller, "----first", name, options);
    assertThat(first.status()).as(first.body()).isEqualTo(202);
    assertReplayed(upload(caller, "a-second-one", name, options), first);
    assertRefused(upload(caller, "a-third", name + " too", options), 422, "idempotency.key-reused");
    String done = "";
    while (!Arrays.asList("Done", "Failed").contains(done)) {
      done = partner.read("imports/" + first.json().getString("id")).getString("status");
    }
    assertThat(done).isEqualTo("Done");
    assertThat(count("select count(*) from opportunity where description = '" + name + "'"))
        .isEqualTo(1);
  }

  private static Answer upload(Partner caller, String boundary, String name, String options) {
    String line = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
    String form =
        line
            + "file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\na\r\n"
            + name
            + "\r\n"
            + line
            + "options\"\r\nContent-Type: application/json\r\n\r\n"
            + options
            + "\r\n--"
            + boundary
            + "--\r\n";
    return caller.send(
        caller
            .request("imports")
            .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form)));
  }

  private static void execute(String... statements) {
    try (Connection connection = PipelineSystem.get().database().getConnection()) {
      for (String statement : statements) {
        run(connection, statement);
      }
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(String sql) {
    try (Connection connection = PipelineSystem.get().database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(sql)) {
      count.next();
      return count.getLong(1);
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
