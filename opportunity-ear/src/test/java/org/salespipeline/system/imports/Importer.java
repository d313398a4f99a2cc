package org.salespipeline.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/** A partner who imports files; with a cycle, close codes and a contact of its own. */
final class Importer {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final String PASSWORD = "a-password-for-tests";
  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

  private final ApiClient api;
  private final String mark;
  private final String contact;

  private Importer(ApiClient api, String mark) {
    this.api = api;
    this.mark = mark;
    created("salesCycles", object("code", mark));
    for (int stage = 1; stage <= 3; stage++) {
      created(
          "salesCycles/" + mark + "/stages",
          object("description", "Step " + stage)
              .add("stage", stage)
              .add("completedPrc", stage * 20)
              .add("chancesOfSuccessPrc", stage * 25));
    }
    created("closeOpportunityCodes", object("code", mark + "W").add("type", "Won"));
    created("closeOpportunityCodes", object("code", mark + "L").add("type", "Lost"));
    this.contact =
        created("contacts", object("displayName", mark + " nobody").add("type", "Company"))
            .getString("number");
  }

  static Importer unlikeAnyOther() {
    return new Importer(PipelineSystem.get().administrator(), "IMP" + COUNTER.incrementAndGet());
  }

  private Importer(ApiClient api, Importer other) {
    this.api = api;
    this.mark = other.mark;
    this.contact = other.contact;
  }

  /** Somebody else who imports the same. */
  Importer as(ApiClient other) {
    return new Importer(other, this);
  }

  /** A new user of this role, as the API knows them. */
  ApiClient user(String role) {
    String name = mark.toLowerCase(java.util.Locale.ROOT) + COUNTER.incrementAndGet();
    created(
        "users",
        object("userName", name)
            .add("password", PASSWORD)
            .add("roles", Json.createArrayBuilder().add(role)));
    return PipelineSystem.get().as(name, PASSWORD);
  }

  /** What makes the codes, numbers and names of this test its own. */
  String mark() {
    return mark;
  }

  /** The number of the contact that stands in for missing ones. */
  String contact() {
    return contact;
  }

  /** A company that only this test names; returns its number. */
  String company(String name) {
    return created("contacts", object("displayName", mark + " " + name).add("type", "Company"))
        .getString("number");
  }

  /** A person who only this test names, of a company or of none. */
  void person(String name, String company) {
    JsonObjectBuilder person = object("displayName", mark + " " + name).add("type", "Person");
    created("contacts", company == null ? person : person.add("companyNumber", company));
  }

  /** A salesperson who only this test names. */
  void salesperson(String code, String name) {
    created("salespeople", object("code", mark + code).add("displayName", mark + " " + name));
  }

  void blockCycle() {
    Answer blocked = api.patch("salesCycles/" + mark, "{\"blocked\": true}", "*");
    assertThat(blocked.status()).as(blocked.body()).isEqualTo(200);
  }

  private JsonObject created(String path, JsonObjectBuilder body) {
    Answer answer = api.post(path, body.build().toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonObjectBuilder object(String property, String value) {
    return Json.createObjectBuilder().add(property, value);
  }

  /** The usual options for files whose columns are called like in {@link #head}. */
  JsonObjectBuilder options() {
    return object("salesCycleCode", mark)
        .add("createMissing", Json.createArrayBuilder().add("contacts").add("salespeople"))
        .add("dateFormat", "dd.MM.yyyy")
        .add(
            "columns",
            object("Id", "number")
                .add("Agent", "salespersonName")
                .add("Account", "contactCompanyName")
                .add("Stage", "progress")
                .add("Start", "startDate")
                .add("End", "dateClosed")
                .add("Value", "salesValue"))
        .add("progress", object("Looking", "NotStarted").add("Talking", "Stage 1"))
        .add("closeOpportunityCodes", object("Won", mark + "W").add("Lost", mark + "L"));
  }

  /** A file as a spreadsheet writes it, of these rows; {@code @} becomes the mark. */
  byte[] file(String... rows) {
    return fileWith("Id;Agent;Account;Stage;Start;End;Value", rows);
  }

  /** The same with other columns. */
  byte[] fileWith(String head, String... rows) {
    String lines = "\ufeff" + head + "\r\n" + String.join("\r\n", rows) + "\r\n";
    return text(lines.replace("@", mark));
  }

  /** Sends a form with the file; without options if they are null. */
  Answer send(byte[] file, String options, boolean dryRun) {
    String boundary = UUID.randomUUID().toString();
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
    List<byte[]> body =
        List.of(
            text(part + "\"file\"; filename=\"p.csv\"\r\nContent-Type: text/csv\r\n\r\n"),
            file,
            text("\r\n"),
            text(
                options == null
                    ? ""
                    : part
                        + "\"options\"\r\nContent-Type: application/json\r\n\r\n"
                        + options
                        + "\r\n"),
            text("--" + boundary + "--\r\n"));
    return api.send(
        api.request("imports?dryRun=" + dryRun)
            .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(body)));
  }

  private static byte[] text(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Imports the file and waits for the end. */
  Imported imported(byte[] file, JsonObjectBuilder options, boolean dryRun) {
    Answer accepted = send(file, options.build().toString(), dryRun);
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    String address = accepted.header("Location");
    String path = address.substring(address.indexOf("imports/"));
    long start = System.nanoTime();
    JsonObject run = read(path);
    while (!run.getString("status").equals("Done")) {
      assertThat(run.getString("status")).isIn("Queued", "Running");
      assertThat(System.nanoTime() - start).as("patience").isLessThan(PATIENCE);
      LockSupport.parkNanos(A_MOMENT.toNanos());
      run = read(path);
    }
    return new Imported(run, path);
  }

  JsonObject read(String path) {
    return read(api, path);
  }

  /** What a reader of this language is told of the rows. */
  List<JsonObject> rows(Imported imported, String language) {
    return read(api.with("Accept-Language", language), imported.path() + "/rows")
        .getJsonArray("value")
        .getValuesAs(JsonObject.class);
  }

  private static JsonObject read(ApiClient api, String path) {
    Answer answer = api.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  int status(String path) {
    return api.get(path).status();
  }

  /** An import that is done. */
  record Imported(JsonObject run, String path) {

    /** The counts: created, updated, skipped, refused. */
    List<Integer> counts() {
      return List.of(
          run.getInt("created"),
          run.getInt("updated"),
          run.getInt("skipped"),
          run.getInt("refused"));
    }
  }
}
