package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.encoded;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;

@DisplayName("Questions to collections")
class FilterIT {

  private static final Partner PARTNER = Partner.administrator();
  private static final String PLAIN = Partner.unique("AFP");
  private static final String ACCENTED = Partner.unique("AFE");
  private static final String EMPTY = Partner.unique("AFN");

  private static String cycle;
  private static String waiting;
  private static String small;
  private static String large;

  @BeforeAll
  static void makeSome() {
    salesperson(PLAIN, "Ana 50% O'Neil");
    salesperson(ACCENTED, "ÉLODIE \uD83D\uDE00 Zoë");
    PARTNER.created("salespeople", Partner.object("code", EMPTY).build().toString());
    cycle = PARTNER.cycle("Multiply");
    waiting = PARTNER.opportunity(cycle);
    small = PARTNER.startedOpportunity(cycle, 100);
    large = PARTNER.startedOpportunity(cycle, 2500);
    PARTNER.move(large, Partner.move("Next").add("estimatedValue", 3000));
  }

  private static void salesperson(String code, String name) {
    PARTNER.created(
        "salespeople", Partner.object("code", code).add("displayName", name).build().toString());
  }

  private static List<String> found(String collection, String key, String options) {
    List<String> keys = new ArrayList<>();
    PARTNER
        .read(collection + "?" + options)
        .getJsonArray("value")
        .forEach(row -> keys.add(row.asJsonObject().getString(key)));
    return keys;
  }

  private static List<String> opportunities(String filter) {
    String ofCycle = "salesCycleCode eq '" + cycle + "' and (" + filter + ")";
    return found("opportunities", "number", "$filter=" + encoded(ofCycle));
  }

  private static List<String> salespeople(String filter) {
    String these = "code in ('%s','%s','%s') and (%s)".formatted(PLAIN, ACCENTED, EMPTY, filter);
    return found("salespeople", "code", "$filter=" + encoded(these));
  }

  @Test
  void areAnsweredByValueAndState() {
    assertThat(opportunities("estimatedValue gt 99.99")).containsExactly(small, large);
    assertThat(opportunities("status eq 'InProgress' and not (estimatedValue gt 100)"))
        .containsExactly(small);
    assertThat(opportunities("status in ('NotStarted','Lost') or currentStage eq 2"))
        .containsExactly(waiting, large);
    assertThat(opportunities("currentStage eq null")).containsExactly(waiting);
    assertThat(opportunities("currentStage ne 2")).containsExactly(waiting, small);
    assertThat(opportunities("not closed and creationDate ge 2020-01-01"))
        .containsExactly(waiting, small, large);
    assertThat(opportunities("systemCreatedAt lt 2020-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void areAnsweredByTheHistory() {
    assertThat(opportunities("entries/any()")).containsExactly(small, large);
    assertThat(opportunities("not entries/any()")).containsExactly(waiting);
    assertThat(
            opportunities("entries/any(e: e/salesCycleStage eq 2 and e/estimatedValue gt 2999.99)"))
        .containsExactly(large);
    assertThat(opportunities("entries/any(e: e/actionTaken eq 'Activated' and not e/active)"))
        .containsExactly(large);
    assertThat(opportunities("entries/any(e: e/estimatedValue eq estimatedValue)"))
        .containsExactly(small, large);
  }

  @Test
  void areAnsweredByText() {
    assertThat(salespeople("contains(displayName,'50%')")).containsExactly(PLAIN);
    assertThat(salespeople("contains(displayName,'5_%')")).isEmpty();
    assertThat(salespeople("endswith(displayName,'O''Neil')")).containsExactly(PLAIN);
    assertThat(salespeople("startswith(displayName,'élodie')")).isEmpty();
    assertThat(salespeople("startswith(tolower(displayName),'élodie \uD83D\uDE00')"))
        .containsExactly(ACCENTED);
    assertThat(salespeople("not contains(displayName,'Ana')")).containsExactly(ACCENTED);
    assertThat(salespeople("displayName ne 'Ana'")).containsExactly(ACCENTED, EMPTY, PLAIN);
    assertThat(salespeople("tolower(displayName) eq null")).containsExactly(EMPTY);
  }

  /** Without a filter the number is kept as a sum, with one the rows are counted. */
  @Test
  void areCountedAlikeAsSumAndInRows() {
    assertThat(count("")).isEqualTo(count("&$filter=estimatedValue%20ge%200")).isPositive();
  }

  private static int count(String filter) {
    return PARTNER.read("opportunities?$count=true&$top=0" + filter).getInt("count");
  }

  @Test
  void areCountedAndGoOnWithAllOptions() {
    String options =
        "$count=true&$top=1&$select=number&$orderby=number%20desc&$search=coho&$filter="
            + encoded("salesCycleCode eq '" + cycle + "'");
    JsonObject page = PARTNER.read("opportunities?" + options);
    List<String> met = new ArrayList<>();
    while (true) {
      assertThat(page.getInt("count")).isEqualTo(3);
      JsonObject row = page.getJsonArray("value").getJsonObject(0);
      assertThat(row.keySet()).containsExactly("number");
      met.add(row.getString("number"));
      if (page.isNull("nextLink")) {
        break;
      }
      page = PARTNER.read(page.getString("nextLink"));
    }
    assertThat(met).containsExactly(large, small, waiting);
  }

  @Test
  void areSearchedWithoutRegardToCaseAndAccents() {
    assertThat(found("salespeople", "code", "$search=" + encoded("ZOE elodie")))
        .contains(ACCENTED)
        .doesNotContain(PLAIN, EMPTY);
    assertThat(found("salespeople", "code", "$search=" + encoded("\"ana 50%\" AND o'neil")))
        .contains(PLAIN)
        .doesNotContain(ACCENTED);
    assertThat(found("salespeople", "code", "$search=" + encoded("\"50% ana\"")))
        .doesNotContain(PLAIN);
    assertThat(found("opportunities", "number", "$search=" + large)).containsExactly(large);
    String company = PARTNER.read("opportunities/" + large).getString("contactCompanyName");
    assertThat(found("opportunities", "number", "$search=" + encoded("\"" + company + "\"")))
        .contains(large);
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
        "imports",
        "salesCycles/{cycle}/stages",
        "salesCycles/{cycle}/comments",
        "salesCycles/{cycle}/stages/1/comments",
        "opportunities/{large}/entries",
        "opportunities/{large}/comments"
      })
  void workOnEveryCollectionAndScalarProperty(String path) {
    String collection = path.replace("{cycle}", cycle).replace("{large}", large);
    PARTNER.closeCode("Won");
    for (String comments : List.of("salesCycles/" + cycle, "opportunities/" + large)) {
      PARTNER.created(comments + "/comments", "{\"comment\": \"Coho\"}");
    }
    assertThat(PARTNER.get(collection + "?$search=coho&$count=true").status()).isEqualTo(200);
    JsonObject page = PARTNER.read(collection + "?$top=1");
    if (page.getJsonArray("value").isEmpty()) {
      return;
    }
    JsonObject first = page.getJsonArray("value").getJsonObject(0);
    for (String property : first.keySet()) {
      if (first.get(property).getValueType() != JsonValue.ValueType.ARRAY) {
        String filter = property + " eq null or " + property + " ne null";
        JsonObject found =
            PARTNER.read(
                collection + "?$top=1&$select=" + property + "&$filter=" + encoded(filter));
        assertThat(found.getJsonArray("value").getJsonObject(0).keySet()).containsExactly(property);
      } else {
        String filter = "?$filter=" + property + "%20eq%20null";
        assertRefused(PARTNER.get(collection + filter), 400, "query.malformed-filter", "$filter");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          opportunities | $filter  | status eq 'Open'           | query.malformed-filter  | 'Open' | 11
          opportunities | $filter  | estimatedValue gt 'x'      | query.malformed-filter  | 'x'    | 19
          opportunities | $filter  | colour eq 'red'            | query.unknown-property  | colour | 1
          opportunities | $filter  | entries/any(e: e/hue eq 1) | query.unknown-property  | e/hue  | 16
          opportunities | $orderby | number,colour              | query.unknown-property  | colour | 8
          opportunities | $orderby | number sideways            | query.malformed-option  | sideways | 8
          opportunities | $select  | number,hue                 | query.unknown-property  | hue    | 8
          opportunities | $expand  | contact,hue                | query.unknown-property  | hue    | 9
          opportunities | $expand  | contact($select=id)        | query.malformed-option  | (      | 8
          opportunities | $search  | a OR b                     | query.malformed-option  | OR     | 3
          opportunities | $top     | 1001                       | query.malformed-option  | 1001   | 1
          opportunities | $count   | yes                        | query.malformed-option  | yes    | 1
          users         | $orderby | roles                      | query.malformed-option  | roles  | 1
          users         | $expand  | salesperson                | query.unknown-property  | salesperson | 1
          """)
  void areRefusedNamingTheTokenAndItsPosition(
      String collection, String option, String text, String code, String token, String position) {
    String path = collection + "?" + option + "=" + encoded(text);
    for (String language : List.of("en", "es", "fr")) {
      Answer answer = PARTNER.with("Accept-Language", language).get(path);
      assertRefused(answer, 400, code, option);
      assertThat(answer.json().getString("detail"))
          .contains(token)
          .containsPattern("\\b" + position + "\\b");
    }
  }

  @Test
  void areBounded() {
    String deep = "(".repeat(30) + "closed" + ")".repeat(30);
    assertRefused(
        PARTNER.get("opportunities?$filter=" + deep), 400, "query.too-complex", "$filter");
  }

  @Test
  void showOnlyWhatIsWantedOfASingleRecord() {
    JsonObject record = PARTNER.read("opportunities/" + large + "?$select=status,number");
    assertThat(record.keySet()).containsExactly("number", "status");
    Answer whole = PARTNER.get("opportunities/" + large);
    Answer part = PARTNER.get("opportunities/" + large + "?$select=number");
    assertThat(part.etag()).isNotEqualTo(whole.etag());
    assertThat(
            PARTNER
                .with("If-None-Match", part.etag())
                .get("opportunities/" + large + "?$select=number")
                .status())
        .isEqualTo(304);
    assertRefused(
        PARTNER.get("opportunities/" + large + "?$select=hue"),
        400,
        "query.unknown-property",
        "$select");
    assertRefused(
        PARTNER.get("opportunities/" + large + "?$filter=closed"), 400, "query.unknown-option");
  }

  @Test
  void showWhatRecordsLinkTo() {
    String links = "contact,contactCompany,salesperson,salesCycle,entries,comments";
    JsonObject record = PARTNER.read("opportunities/" + large + "?$select=status&$expand=" + links);
    assertThat(record.keySet()).containsExactlyElementsOf(List.of(("status," + links).split(",")));
    JsonObject whole = PARTNER.read("opportunities/" + large);
    assertThat(record.get("contact"))
        .isEqualTo(PARTNER.read("contacts/" + whole.getString("contactNumber")));
    assertThat(record.get("salesperson"))
        .isEqualTo(PARTNER.read("salespeople/" + whole.getString("salespersonCode")));
    assertThat(record.get("salesCycle")).isEqualTo(PARTNER.read("salesCycles/" + cycle));
    assertThat(record.get("entries"))
        .isEqualTo(PARTNER.read("opportunities/" + large + "/entries").get("value"));
    JsonObject list =
        PARTNER.read(
            "opportunities?$expand=entries,contact&$filter="
                + encoded("salesCycleCode eq '" + cycle + "'"));
    List<JsonObject> rows = list.getJsonArray("value").getValuesAs(JsonObject.class);
    assertThat(rows).extracting(row -> row.getJsonArray("entries").size()).containsExactly(0, 1, 2);
    assertThat(rows).allSatisfy(row -> assertThat(row.getJsonObject("contact")).isNotNull());
  }

  @Test
  void sayWhereLinkedRecordsGoOn() {
    String many = PARTNER.cycle("Add");
    for (int stage = 6; stage <= 57; stage++) {
      PARTNER.created(
          "salesCycles/" + many + "/stages",
          "{\"stage\": %d, \"description\": \"More\", \"chancesOfSuccessPrc\": 50}"
              .formatted(stage));
    }
    JsonObject cycleOfMany = PARTNER.read("salesCycles/" + many + "?$expand=stages");
    assertThat(cycleOfMany.getJsonArray("stages")).hasSize(50);
    JsonObject rest = PARTNER.read(cycleOfMany.getString("stages@nextLink"));
    assertThat(rest.getJsonArray("value").getJsonObject(0).getInt("stage")).isEqualTo(51);
    assertThat(rest.getJsonArray("value")).hasSize(7);
    assertThat(PARTNER.read("salesCycles/" + cycle + "?$expand=stages"))
        .doesNotContainKey("stages@nextLink");
  }

  @Test
  void goOnAmongTheOpportunitiesOfAContactAndASalesperson() {
    String salesperson = PARTNER.salesperson();
    String company = PARTNER.company(salesperson);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      made.add(
          PARTNER
              .created(
                  "opportunities",
                  Partner.object("contactNumber", company)
                      .add("salesCycleCode", cycle)
                      .build()
                      .toString())
              .json()
              .getString("number"));
    }
    for (String owner : List.of("contacts/" + company, "salespeople/" + salesperson)) {
      JsonObject record = PARTNER.read(owner + "?$select=id&$expand=opportunities");
      List<String> met =
          numbers(record.getJsonArray("opportunities").getValuesAs(JsonObject.class));
      assertThat(met).hasSize(50);
      JsonObject rest = PARTNER.read(record.getString("opportunities@nextLink"));
      met.addAll(numbers(rest.getJsonArray("value").getValuesAs(JsonObject.class)));
      assertThat(met).containsExactlyElementsOf(made);
    }
    made.forEach(number -> PARTNER.delete("opportunities/" + number, "*"));
  }

  private static List<String> numbers(List<JsonObject> rows) {
    return new ArrayList<>(rows.stream().map(row -> row.getString("number")).toList());
  }
}
