package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/**
 * A pipeline with a past, made by importing it: one salesperson, one cycle whose stages are 10, 50
 * and 40 per cent complete with chances of 20, 60 and 55; the first may take 30 days, the others a
 * year.
 */
final class PastPipeline {

  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
  private static final String BOUNDARY = "past-pipeline";

  private final ApiClient api;
  private final String mark;
  private final List<String> rows = new ArrayList<>();

  /**
   * @param mark a few capital letters that keep the records of one test apart from all others
   */
  PastPipeline(PipelineSystem system, String mark) {
    this.api = system.administrator();
    this.mark = mark;
    created("salesCycles", object("code", mark).add("probabilityCalculation", "Multiply"));
    stage(1, "Request", 10, 20);
    stage(2, "Visit", 50, 60);
    stage(3, "Offer", 40, 55);
    created("closeOpportunityCodes", object("code", mark + "W").add("type", "Won"));
    created("closeOpportunityCodes", object("code", mark + "L").add("type", "Lost"));
    created("salespeople", object("code", mark).add("displayName", mark + " Seller"));
  }

  private void stage(int number, String description, int completed, int chances) {
    created(
        "salesCycles/" + mark + "/stages",
        object("description", description)
            .add("stage", number)
            .add("completedPrc", completed)
            .add("chancesOfSuccessPrc", chances)
            .add("stallThresholdDays", number == 1 ? 30 : 365));
  }

  /** A user who is the salesperson; the password is that of the administrator. */
  String salesperson() {
    String name = mark.toLowerCase(java.util.Locale.ROOT);
    created(
        "users",
        object("userName", name)
            .add("displayName", mark + " Seller")
            .add("password", PipelineSystem.ADMIN_PASSWORD)
            .add("roles", Json.createArrayBuilder().add("SALESPERSON"))
            .add("salespersonCode", mark));
    return name;
  }

  /**
   * One opportunity more.
   *
   * @param values name; company; progress; start; estimated value; chances; estimated closing date;
   *     day closed; sales value; what is missing at the end is empty
   */
  PastPipeline with(Object... values) {
    StringBuilder row = new StringBuilder(mark + "-" + rows.size());
    for (Object value : values) {
      row.append(';').append(value);
    }
    rows.add(row.toString());
    return this;
  }

  /** Imports them all. */
  void imported() {
    String file =
        "Id;Name;Company;Progress;Start;Value;Chances;Closing;Closed;Sales\r\n"
            + String.join("\r\n", rows)
            + "\r\n";
    String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
    String form =
        part
            + "\"file\"; filename=\"past.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + file
            + "\r\n"
            + part
            + "\"options\"\r\nContent-Type: application/json\r\n\r\n"
            + options().build()
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    Answer accepted =
        api.send(
            api.request("imports")
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form)));
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    String address = accepted.header("Location");
    assertThat(done(address.substring(address.indexOf("imports/"))).getInt("created"))
        .isEqualTo(rows.size());
  }

  private JsonObject done(String path) {
    long start = System.nanoTime();
    JsonObject run = api.get(path).json();
    while (!run.getString("status").equals("Done")) {
      assertThat(System.nanoTime() - start).as("patience").isLessThan(PATIENCE);
      LockSupport.parkNanos(A_MOMENT.toNanos());
      run = api.get(path).json();
    }
    return run;
  }

  private JsonObjectBuilder options() {
    return object("salesCycleCode", mark)
        .add("createMissing", Json.createArrayBuilder().add("contacts"))
        .add("defaults", object("salespersonCode", mark))
        .add(
            "columns",
            object("Id", "number")
                .add("Name", "description")
                .add("Company", "contactCompanyName")
                .add("Progress", "progress")
                .add("Start", "startDate")
                .add("Value", "estimatedValue")
                .add("Chances", "chancesOfSuccessPrc")
                .add("Closing", "estimatedClosingDate")
                .add("Closed", "dateClosed")
                .add("Sales", "salesValue"))
        .add("closeOpportunityCodes", object("Won", mark + "W").add("Lost", mark + "L"));
  }

  private void created(String path, JsonObjectBuilder body) {
    Answer answer = api.post(path, body.build().toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static JsonObjectBuilder object(String property, String value) {
    return Json.createObjectBuilder().add(property, value);
  }
}
