package org.salespipeline.batch.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.rest.RequestRefused;

@DisplayName("A reference in a batch")
class ReferencesTest {

  private static final String CREATED =
      """
      {"number": "CT1", "name": "O'Neil & Söhne", "value": 12.50, "open": true, "date": "2026-11-21",
       "at": "2026-11-21T02:15:00Z", "none": null, "lines": [{"code": "A/B"}, {"code": "C"}]}
      """;

  private final Earlier earlier = new Earlier();
  private final References references = new References(earlier);

  ReferencesTest() {
    Map<String, String> headers =
        Map.of("Location", "http://host/opportunity/api/v1/contacts/CT1", "ETag", "\"3-ab\"");
    earlier.add(request("1", null), "contacts", new InnerAnswer(201, headers, CREATED));
    earlier.add(
        request("list.2", null),
        "contacts?$top=1",
        new InnerAnswer(200, Map.of(), "{\"value\":[]}"));
    earlier.add(request("bad", "group"), "contacts", new InnerAnswer(422, Map.of(), "{}"));
  }

  private static BatchRequest request(String id, String group) {
    return new BatchRequest(id, group, List.of(), "POST", "contacts", Map.of(), null);
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$1 | http://host/opportunity/api/v1/contacts/CT1",
        "$1/comments?$top=1 | http://host/opportunity/api/v1/contacts/CT1/comments?$top=1",
        "$1?$expand=company | http://host/opportunity/api/v1/contacts/CT1?$expand=company",
        "$list.2/CT7 | contacts/CT7",
        "$12/comments | $12/comments",
        "contacts/$1 | contacts/$1",
        "$batch | $batch"
      })
  void standsForAnAddressAtItsBeginning(String url, String expected) {
    assertThat(references.url(url)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c?$filter=number eq $1/number | c?$filter=number%20eq%20%27CT1%27",
        "c?$filter=number eq '$1/number' | c?$filter=number%20eq%20%27CT1%27",
        "c?$filter=n eq $1/name and v gt $1/value | c?$filter=n%20eq%20%27O%27%27Neil%20%26%20S%C3%B6hne%27%20and%20v%20gt%2012.50",
        "c?$filter=contains(n,'''$1/name') | c?$filter=contains%28n%2C%27%27%27O%27%27Neil%20%26%20S%C3%B6hne%27%29",
        "c?$filter=d%20ge%20$1/date | c?$filter=d%20ge%202026-11-21",
        "c?%24filter=d eq $1/none | c?%24filter=d%20eq%20null",
        "c?$search=%241/name&$top=1 | c?$search=O%27Neil%20%26%20S%C3%B6hne&$top=1",
        "c?$filter=text eq '$7/x' | c?$filter=text eq '$7/x'"
      })
  void standsForAValueInAQuery(String url, String expected) {
    assertThat(references.url(url)).isEqualTo(expected);
  }

  @Test
  void standsForAValueInABody() {
    JsonObject body =
        object(
            """
            {"contactNumber": "$1/number", "value": "$1/value", "open": "$1/open", "none": "$1/none",
             "deep": {"list": ["$1/lines/1/code", "$1/lines"]},
             "text": "$5 discount", "other": "$9/number", "price": "$1", "mixed": "a $1/number"}
            """);
    assertThat(references.body(body))
        .isEqualTo(
            object(
                """
                {"contactNumber": "CT1", "value": 12.50, "open": true, "none": null,
                 "deep": {"list": ["C", [{"code": "A/B"}, {"code": "C"}]]},
                 "text": "$5 discount", "other": "$9/number", "price": "$1", "mixed": "a $1/number"}
                """));
  }

  @Test
  void standsForAVersionInAPrecondition() {
    assertThat(references.headers(Map.of("if-match", "$1", "Prefer", "$1")))
        .containsEntry("If-Match", "\"3-ab\"")
        .containsEntry("Prefer", "$1");
    assertThatThrownBy(() -> references.headers(Map.of("If-Match", "$list.2")))
        .isInstanceOf(RequestRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$1/nothing",
        "$1/lines/2/code",
        "$1/lines/x",
        "$1/number/more",
        "$list.2/value/0"
      })
  void toNothingIsRefused(String reference) {
    JsonObject body = Json.createObjectBuilder().add("a", reference).build();
    assertThatThrownBy(() -> references.body(body))
        .isInstanceOfSatisfying(
            RequestRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(BatchError.UNRESOLVED);
              assertThat(refused.violations().get(0).field()).isEqualTo("body.a");
            });
  }

  @Test
  void toWhatHasFailedIsAFailedDependency() {
    JsonObject body = Json.createObjectBuilder().add("a", "$bad/number").build();
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> references.body(body),
            () -> references.url("$bad/entries"),
            () -> earlier.mustHaveSucceeded("group"))) {
      assertThatThrownBy(use)
          .isInstanceOfSatisfying(
              RequestRefused.class,
              refused -> assertThat(refused.code()).isEqualTo(BatchError.FAILED_DEPENDENCY));
    }
  }
}
