package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("A stream of a collection")
class StreamIT {

  private static final String NDJSON = "application/x-ndjson";

  /** Far more than a connection can hold on its way. */
  private static final int MANY = 60_000;

  private final Partner partner = Partner.administrator();
  private final Partner streaming = partner.with("Accept", NDJSON);

  private static List<JsonObject> records(Answer stream) {
    assertThat(stream.status()).as(stream.body()).isEqualTo(200);
    assertThat(stream.header("Content-Type")).isEqualTo(NDJSON + ";charset=UTF-8");
    return stream.body().lines().map(StreamIT::record).toList();
  }

  private static JsonObject record(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  /** All records of a list, page by page. */
  private List<JsonObject> walked(String path) {
    List<JsonObject> records = new ArrayList<>();
    String next = path;
    while (next != null) {
      JsonObject page = partner.read(next);
      records.addAll(page.getJsonArray("value").getValuesAs(JsonObject.class));
      next = page.isNull("nextLink") ? null : page.getString("nextLink");
    }
    return records;
  }

  private String companyWithComments(int many) {
    String number = partner.company(partner.salesperson());
    UUID id = UUID.fromString(partner.read("contacts/" + number).getString("id"));
    String insert =
        """
        insert into comment_line (id, version, created_at, created_by, changed_at, changed_by,
                                  owner_type, owner_id, line_number, date, comment)
        select gen_random_uuid(), 1, now(), 'test', now(), 'test', 'Contact', ?, line * 10000,
               current_date, rpad('Comment ' || line, 80, '.')
          from generate_series(1, ?) line
        """;
    try (Connection connection = PipelineSystem.get().database().getConnection();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setObject(1, id);
      statement.setInt(2, many);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "contacts/" + number + "/comments";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salesCycles",
        "closeOpportunityCodes",
        "salespeople",
        "contacts",
        "opportunities",
        "numberSeries",
        "users",
        "accessTokens",
        "imports"
      })
  void ofEveryCollectionHasWhatItsPagesHave(String collection) {
    partner.startedOpportunity(partner.cycle("Multiply"), 100);
    assertThat(records(streaming.get(collection))).isEqualTo(walked(collection + "?$top=1000"));
  }

  @Test
  void ofAHistoryHasItsEntries() {
    String entries = Partner.entries(partner.startedOpportunity(partner.cycle("Multiply"), 100));
    assertThat(records(streaming.get(entries))).isEqualTo(walked(entries)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$orderby=lineNumber%20desc",
        "$filter=lineNumber%20gt%2015000000%20and%20endswith(comment,'.')",
        "$select=comment,lineNumber&$orderby=comment",
        "$search=Comment"
      })
  void goesOnFromPartToPartAsThePagesDo(String options) {
    String comments = companyWithComments(2500);
    assertThat(records(streaming.get(comments + "?" + options)))
        .hasSizeGreaterThan(999)
        .isEqualTo(walked(comments + "?$top=999&" + options));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1000, 1000", "1001, 1001", "100000, 1200"})
  void hasAtMostSoManyRecordsAsAreWanted(int top, int expected) {
    String comments = companyWithComments(1200);
    assertThat(records(streaming.get(comments + "?$top=" + top))).hasSize(expected);
  }

  @Test
  void showsWhatRecordsLinkTo() {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    String one =
        "opportunities?$expand=contact,entries&$filter=number%20eq%20'"
            + URLEncoder.encode(number, StandardCharsets.UTF_8)
            + "'";
    List<JsonObject> records = records(streaming.get(one));
    assertThat(records).isEqualTo(walked(one)).hasSize(1);
    assertThat(records.get(0).getJsonArray("entries")).hasSize(1);
  }

  @Test
  void comesOnlyWhereItIsPreferred() {
    assertType("application/json", "application/json");
    assertType("*/*", "application/json");
    assertType("application/x-ndjson;q=0.5, application/json", "application/json");
    assertType("application/json;q=0.1, application/x-ndjson;q=0.9", NDJSON);
    assertType("text/csv, application/x-ndjson;q=0.1", NDJSON);
    assertType("application/*;q=0.3, application/x-ndjson", NDJSON);
    assertRefused(
        partner.with("Accept", "text/csv").get("salesCycles"), 406, "request.not-acceptable");
    assertRefused(streaming.get("setup"), 406, "request.not-acceptable");
  }

  private void assertType(String accept, String expected) {
    Answer answer = partner.with("Accept", accept).get("salesCycles?$top=1");
    assertThat(answer.status()).as(accept).isEqualTo(200);
    assertThat(answer.header("Content-Type")).as(accept).startsWith(expected);
  }

  @Test
  void isRefusedBeforeItBegins() {
    assertRefused(streaming.get("contacts?$count=true"), 400, "query.unknown-option");
    assertRefused(streaming.get("contacts?$filter=colour%20eq%201"), 400, "query.unknown-property");
    assertRefused(streaming.get("contacts?$top=x"), 400, "query.malformed-option");
    assertRefused(streaming.get("contacts/NOBODY/comments"), 404, "record.not-found");
    assertRefused(Partner.as("VIEWER").with("Accept", NDJSON).get("users"), 403, "auth.forbidden");
    assertRefused(Partner.anonymous().with("Accept", NDJSON).get("contacts"), 401, "auth.required");
  }

  @Test
  @DisplayName("is read while it is written: it shows a record made after its first line was read")
  void isReadWhileItIsWritten() throws IOException, InterruptedException {
    String comments = companyWithComments(MANY);
    HttpRequest request = streaming.request(comments).GET().build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      JsonObject first = record(lines.readLine());
      partner.created(comments, object("comment", "After the first line").build().toString());
      long read = 1;
      String last = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        read++;
      }
      assertThat(first.getString("comment")).startsWith("Comment 1.");
      assertThat(record(last).getString("comment")).isEqualTo("After the first line");
      assertThat(read).isEqualTo(MANY + 1);
    }
  }
}
