package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

@DisplayName("Collections")
class CollectionsIT {

  private static final int MADE = 23;

  private final Partner partner = Partner.administrator();

  @BeforeAll
  static void makeSome() {
    Partner partner = Partner.administrator();
    for (int i = 0; i < MADE; i++) {
      String code = Partner.unique("APG");
      partner.created(
          "salespeople",
          Partner.object("code", code)
              .add("displayName", "Name " + i % 3)
              .add("commissionPercent", i % 5)
              .build()
              .toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$orderby=code%20desc&",
        "$orderby=displayName,commissionPercent%20desc&",
        "$orderby=email,displayName%20desc&",
        "$orderby=systemCreatedAt%20desc&"
      })
  void arePagedWithoutRepeatingOrMissingAnything(String options) {
    List<String> all = codes("salespeople?" + options + "$top=1000");
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MADE);
    assertThat(codes("salespeople?" + options + "$top=4")).containsExactlyElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"salespeople?$top=1000", "setup"})
  void tellTheirLengthAlsoWithoutTheirContent(String path) {
    ApiClient api = PipelineSystem.get().administrator();
    Answer whole = api.get(path);
    Answer head = api.send(api.request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length"))
        .isEqualTo(whole.header("Content-Length"))
        .isEqualTo(String.valueOf(whole.body().getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void keepTheirOrder() {
    JsonObject page = partner.read("salespeople?$orderby=commissionPercent%20desc,code&$top=1000");
    List<JsonObject> rows = page.getJsonArray("value").getValuesAs(JsonObject.class);
    assertThat(rows)
        .isSortedAccordingTo(
            Comparator.<JsonObject, BigDecimal>comparing(
                    row -> Partner.figure(row, "commissionPercent"))
                .reversed());
  }

  @Test
  void neitherRepeatNorMissRowsWhenOthersAreInsertedMeanwhile() {
    List<String> before = codes("salespeople?$top=1000");
    List<String> seen = new ArrayList<>();
    String next = "salespeople?$top=5";
    while (next != null) {
      JsonObject page = partner.read(next);
      page.getJsonArray("value").forEach(row -> seen.add(row.asJsonObject().getString("code")));
      partner.created("salespeople", "{\"code\": \"" + Partner.unique("AAA") + "\"}");
      next = next(page);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void tellHowManyThereAreWhenAsked() {
    JsonObject page = partner.read("salespeople?$top=2&$count=true");
    assertThat(page.getInt("count")).isGreaterThanOrEqualTo(MADE);
    assertThat(page.getString("nextLink")).startsWith("http").contains("$count=true", "$top=2");
    JsonObject none = partner.read("salespeople?$top=0&$count=true");
    assertThat(none.getJsonArray("value")).isEmpty();
    assertThat(none.isNull("nextLink")).isTrue();
    assertThat(partner.read("salespeople")).doesNotContainKey("count");
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
        "accessTokens"
      })
  void canBeOrderedByEveryScalarProperty(String collection) {
    String cycle = partner.cycle("Multiply");
    partner.startedOpportunity(cycle, 100);
    partner.closeCode("Won");
    JsonObject first = partner.read(collection + "?$top=1").getJsonArray("value").getJsonObject(0);
    for (String property : first.keySet()) {
      if (first.get(property).getValueType() != JsonValue.ValueType.ARRAY) {
        for (String direction : List.of("", "%20desc")) {
          String order = collection + "?$top=1&$orderby=" + property + direction;
          JsonObject page = partner.read(order);
          String next = next(page);
          assertThat(next == null || partner.get(next).status() == 200).as(order).isTrue();
        }
      }
    }
  }

  private List<String> codes(String path) {
    List<String> codes = new ArrayList<>();
    String next = path;
    while (next != null) {
      JsonObject page = partner.read(next);
      page.getJsonArray("value").forEach(row -> codes.add(row.asJsonObject().getString("code")));
      next = next(page);
    }
    return codes;
  }

  private static String next(JsonObject page) {
    return page.isNull("nextLink") ? null : URI.create(page.getString("nextLink")).toString();
  }
}
