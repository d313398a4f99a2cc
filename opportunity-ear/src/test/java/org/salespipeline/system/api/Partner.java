package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/**
 * A partner system that speaks the API. It makes the records that a test needs, under codes that no
 * other test uses, and looks at every answer: none may tell anything of the inside.
 */
final class Partner {

  static final String PASSWORD = "a-password-for-tests";

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final int FIRST_ERROR = 400;

  private final ApiClient api;

  private Partner(ApiClient api) {
    this.api = api;
  }

  static Partner administrator() {
    return new Partner(PipelineSystem.get().administrator());
  }

  static Partner anonymous() {
    return new Partner(PipelineSystem.get().anonymous());
  }

  /** A new user of that role. */
  static Partner as(String role) {
    String userName = unique("user");
    JsonObject user =
        Json.createObjectBuilder()
            .add("userName", userName)
            .add("roles", Json.createArrayBuilder().add(role))
            .add("password", PASSWORD)
            .build();
    administrator().created("users", user.toString());
    return as(userName, PASSWORD);
  }

  /** A user who is there already. */
  static Partner as(String userName, String password) {
    return new Partner(PipelineSystem.get().as(userName, password));
  }

  Partner with(String header, String value) {
    return new Partner(api.with(header, value));
  }

  /** A code that no other test uses. */
  static String unique(String beginning) {
    return beginning + COUNTER.incrementAndGet();
  }

  /** The text as a value in an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Answer get(String path) {
    return looked(api.get(path));
  }

  Answer post(String path, String json) {
    return looked(api.post(path, json));
  }

  Answer patch(String path, String json, String etag) {
    return looked(api.patch(path, json, etag));
  }

  Answer patch(String path, String json) {
    return looked(api.send(api.request(path).method("PATCH", BodyPublishers.ofString(json))));
  }

  Answer delete(String path, String etag) {
    return looked(api.delete(path, etag));
  }

  Answer delete(String path) {
    return looked(api.send(api.request(path).DELETE()));
  }

  HttpRequest.Builder request(String path) {
    return api.request(path);
  }

  Answer send(HttpRequest.Builder request) {
    return looked(api.send(request));
  }

  /** Creates a record, which must succeed. */
  Answer created(String path, String json) {
    Answer answer = post(path, json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  /** Reads a record, which must be there. */
  JsonObject read(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** A cycle with five stages, of which the second and third may be skipped; returns its code. */
  String cycle(String probabilityCalculation) {
    String code = unique("AC");
    created(
        "salesCycles",
        object("code", code)
            .add("description", "Cycle of a test")
            .add("probabilityCalculation", probabilityCalculation)
            .build()
            .toString());
    stage(code, 1, "Initial", 2, 5, false);
    stage(code, 2, "Qualification", 20, 40, true);
    stage(code, 3, "Presentation", 60, 60, true);
    stage(code, 4, "Proposal", 80, 80, false);
    stage(code, 5, "Sign-off", 95, 95, false);
    return code;
  }

  private void stage(
      String cycle, int stage, String description, int completed, int chances, boolean skip) {
    created(
        "salesCycles/" + cycle + "/stages",
        Json.createObjectBuilder()
            .add("stage", stage)
            .add("description", description)
            .add("completedPrc", completed)
            .add("chancesOfSuccessPrc", chances)
            .add("allowSkip", skip)
            .add("dateFormula", "1M")
            .build()
            .toString());
  }

  String salesperson() {
    String code = unique("ASP");
    created("salespeople", object("code", code).add("displayName", "Ana").build().toString());
    return code;
  }

  /** A company with a salesperson; returns its number. */
  String company(String salesperson) {
    JsonObject company =
        object("type", "Company")
            .add("displayName", unique("Coho Winery "))
            .add("salespersonCode", salesperson)
            .build();
    return created("contacts", company.toString()).json().getString("number");
  }

  String person(String company) {
    JsonObject person =
        object("type", "Person")
            .add("displayName", "Peter Houston")
            .add("companyNumber", company)
            .build();
    return created("contacts", person.toString()).json().getString("number");
  }

  String closeCode(String type) {
    String code = unique("A" + type.toUpperCase(Locale.ROOT));
    created("closeOpportunityCodes", object("code", code).add("type", type).build().toString());
    return code;
  }

  /** An opportunity that has not started; returns its number. */
  String opportunity(String cycle) {
    JsonObject opportunity =
        object("contactNumber", company(salesperson())).add("salesCycleCode", cycle).build();
    return created("opportunities", opportunity.toString()).json().getString("number");
  }

  /** An opportunity on the first stage; returns its number. */
  String startedOpportunity(String cycle, int estimatedValue) {
    String number = opportunity(cycle);
    created(
        entries(number), move("First").add("estimatedValue", estimatedValue).build().toString());
    return number;
  }

  Answer move(String number, JsonObjectBuilder move) {
    return post(entries(number), move.build().toString());
  }

  static String entries(String number) {
    return "opportunities/" + number + "/entries";
  }

  static JsonObjectBuilder move(String action) {
    return object("action", action);
  }

  static JsonObjectBuilder object(String property, String value) {
    return Json.createObjectBuilder().add(property, value);
  }

  static BigDecimal figure(JsonObject record, String property) {
    return record.getJsonNumber(property).bigDecimalValue();
  }

  /** No answer tells anything of the inside, and every refusal is a problem. */
  private static Answer looked(Answer answer) {
    assertThat(answer.body())
        .doesNotContain(
            "org.salespipeline", "java.lang.", "jakarta.", "Exception", "\tat ", "select ")
        .doesNotContainIgnoringCase("postgres", "payara", "constraint");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    if (answer.status() >= FIRST_ERROR) {
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.json().getInt("status")).isEqualTo(answer.status());
      assertThat(answer.json().get("detail")).isNotEqualTo(JsonValue.NULL);
    }
    return answer;
  }
}
