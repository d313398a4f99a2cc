package org.salespipeline.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.imports.Importer.Imported;

@DisplayName("An import")
class ImportIT {

  private static final String[] ROWS = {
    "@-1;Ann @;@ Winery;Won;10.01.2026;01.03.2026;1.054,50",
    "@-2;Ann @;@ Winery;Talking;12.01.2026;;",
    "@-3;Bob @;;Lost;10.01.2026;20.01.2026;0",
    "@-4;Bob @;@ Books;Looking;;;",
    "@-5;Bob @;@ Books;Won;31.02.2026;;viel",
    "@-6;Bob @;@ Books;Dreaming;10.01.2026;;",
    "@-7;Bob @;@ Books;Talking",
    "@-1;Ann @;@ Winery;Won;10.01.2026;01.03.2026;1.054,50"
  };

  private final Importer importer = Importer.unlikeAnyOther();

  @Test
  @DisplayName("rehearses exactly what it does, and leaves nothing behind")
  void rehearsal() {
    byte[] file = importer.file(ROWS);
    Imported rehearsed = importer.imported(file, withDefaults(), true);
    assertThat(rehearsed.counts()).containsExactly(4, 0, 1, 3);
    assertThat(importer.status("opportunities/" + importer.mark() + "-1")).isEqualTo(404);
    List<JsonObject> expected = importer.rows(rehearsed, "en");

    Imported done = importer.imported(file, withDefaults(), false);
    assertThat(importer.rows(done, "en")).isEqualTo(expected);
    assertThat(done.counts()).containsExactly(4, 0, 1, 3);
  }

  @Test
  @DisplayName("tells of those rows that are asked for, and of nothing else")
  void questions() {
    Imported done = importer.imported(importer.file(ROWS), withDefaults(), true);
    JsonObject page =
        importer.read(
            done.path()
                + "/rows?$count=true&$top=1&$select=line,outcome&$orderby=line%20desc"
                + "&$filter=outcome%20eq%20'Refused'");
    assertThat(page.getInt("count")).isEqualTo(3);
    JsonObject row = page.getJsonArray("value").getJsonObject(0);
    assertThat(row.keySet()).containsExactly("line", "outcome");
    assertThat(row.getString("outcome")).isEqualTo("Refused");
    JsonObject next = importer.read(page.getString("nextLink"));
    assertThat(next.getJsonArray("value").getJsonObject(0).getInt("line"))
        .isLessThan(row.getInt("line"));
  }

  @Test
  @DisplayName("replays history by the ordinary moves on their days")
  void history() {
    importer.imported(importer.file(ROWS), withDefaults(), false);
    JsonObject won = importer.read("opportunities/" + importer.mark() + "-1");
    assertThat(won.getString("status")).isEqualTo("Won");
    assertThat(won.getString("creationDate")).isEqualTo("2026-01-10");
    assertThat(won.getString("dateClosed")).isEqualTo("2026-03-01");
    assertThat(won.getJsonNumber("calculatedCurrentValue").toString()).isEqualTo("1054.5");
    assertThat(won.getString("contactName")).isEqualTo(importer.mark() + " Winery");
    List<JsonObject> entries =
        importer
            .read("opportunities/" + importer.mark() + "-1/entries")
            .getJsonArray("value")
            .getValuesAs(JsonObject.class);
    assertThat(entries)
        .extracting(entry -> entry.getString("actionTaken") + entry.getInt("daysOpen"))
        .containsExactly("Activated50", "Won0");

    JsonObject lost = importer.read("opportunities/" + importer.mark() + "-3");
    assertThat(lost.getString("contactNumber")).isEqualTo(importer.contact());
    assertThat(lost.getString("closeOpportunityCode")).isEqualTo(importer.mark() + "L");
    JsonObject open = importer.read("opportunities/" + importer.mark() + "-4");
    assertThat(open.getString("status")).isEqualTo("NotStarted");
  }

  @Test
  @DisplayName("doubles nothing when it is repeated, and brings up to date if asked")
  void repetition() {
    importer.imported(importer.file(ROWS), withDefaults(), false);
    Imported again = importer.imported(importer.file(ROWS), withDefaults(), false);
    assertThat(again.counts()).containsExactly(0, 0, 5, 3);

    byte[] later =
        importer.file(
            "@-1;Ann @;@ Winery;Won;10.01.2026;01.03.2026;1.054,50",
            "@-2;Ann @;@ Winery;Won;12.01.2026;02.03.2026;99",
            "@-3;Bob @;;Won;10.01.2026;20.01.2026;7");
    Imported updated = importer.imported(later, withDefaults().add("onExisting", "update"), false);
    assertThat(updated.counts()).containsExactly(0, 1, 1, 1);
    assertThat(importer.read("opportunities/" + importer.mark() + "-2").getString("status"))
        .isEqualTo("Won");
    assertThat(violation(importer.rows(updated, "en").get(2)).getString("code"))
        .isEqualTo("opportunity.closed");
  }

  @Test
  @DisplayName("says why rows are refused, all at once and in the reader's language")
  void reasons() {
    Imported done =
        importer.imported(
            importer.file("@-8;Ann @;;Won;31.02.2026;01.03.2026;viel"), importer.options(), true);
    assertThat(violations(done, "en"))
        .containsExactly(
            "startDate: “31.02.2026” is not a date of the form dd.MM.yyyy.",
            "salesValue: “viel” is not a figure.",
            "contactCompanyName: Enter a value.");
    assertThat(violations(done, "es"))
        .containsExactly(
            "startDate: «31.02.2026» no es una fecha con el formato dd.MM.yyyy.",
            "salesValue: «viel» no es una cifra.",
            "contactCompanyName: Introduzca un valor.");
    assertThat(violations(done, "fr-CH"))
        .containsExactly(
            "startDate: «\u202f31.02.2026\u202f» n\u2019est pas une date de la forme dd.MM.yyyy.",
            "salesValue: «\u202fviel\u202f» n\u2019est pas un chiffre.",
            "contactCompanyName: Saisissez une valeur.");
  }

  @Test
  @DisplayName("takes names for those who are there, and none for more than one")
  void names() {
    String north = importer.company("North");
    importer.person("Ann", north);
    importer.person("Ann", importer.company("South"));
    importer.person("Eve", null);
    importer.salesperson("0", "One");
    importer.salesperson("1", "Twin");
    importer.salesperson("2", "Twin");
    byte[] file =
        importer.fileWith(
            "Id;Agent;Person;Account;Stage;Start;End;Value",
            "@-1;@ One;@ Ann;@ South;Talking;10.01.2026;;",
            "@-2;@ One;@ Ann;;Talking;10.01.2026;;",
            "@-3;@ One;@ North;;Talking;10.01.2026;;",
            "@-4;@ Twin;@ Eve;;Talking;10.01.2026;;",
            "@-5;@ One;@ Eve;;Won;10.01.2026;09.01.2026;7",
            "@-6;@ One;@ Unknown;;Talking;10.01.2026;;",
            "@-7;@ Unknown;@ Eve;;Talking;10.01.2026;;",
            "@-8;;@ Eve");
    JsonObjectBuilder options =
        importer
            .options()
            .add("createMissing", Json.createArrayBuilder())
            .add(
                "columns",
                Json.createObjectBuilder()
                    .add("Id", "number")
                    .add("Agent", "salespersonName")
                    .add("Person", "contactName")
                    .add("Account", "contactCompanyName")
                    .add("Stage", "progress")
                    .add("Start", "startDate")
                    .add("End", "dateClosed")
                    .add("Value", "salesValue"));
    Imported done = importer.imported(file, options, true);
    assertThat(importer.rows(done, "en"))
        .extracting(ImportIT::told)
        .containsExactly(
            "Created",
            "contactName import.ambiguous-name",
            "Created",
            "salespersonName import.ambiguous-name",
            "dateClosed entry.date-before-previous",
            "contactName field.unknown-reference",
            "salespersonName field.unknown-reference",
            "null import.unequal-columns");
  }

  private static String told(JsonObject row) {
    if (!row.getString("outcome").equals("Refused")) {
      return row.getString("outcome");
    }
    JsonObject violation = violation(row);
    return violation.getString("field", null) + " " + violation.getString("code");
  }

  @Test
  @DisplayName("does not begin with a file or options that it cannot understand")
  void refusals() {
    byte[] file = importer.file(ROWS);
    assertRefused(importer.send(file, "{\"surprise\": 1}", true), 400, "request.unknown-property");
    assertRefused(importer.send(file, "{\"columns\": 1}", true), 400, "request.malformed");
    assertRefused(importer.send(file, "no json", true), 400, "request.malformed");
    assertRefused(
        importer.send(file, "{\"salesCycleCode\": \"NO SUCH\"}", true),
        422,
        "field.unknown-reference");
    String missing =
        importer
            .options()
            .add("columns", Json.createObjectBuilder().add("Nothing", "number"))
            .build()
            .toString();
    assertRefused(importer.send(file, missing, true), 422, "import.missing-column");
    Importer seller = importer.as(importer.user("SALESPERSON"));
    assertRefused(
        seller.send(file, importer.options().build().toString(), true), 403, "auth.forbidden");
    byte[] latin = "Id;Account\nx;Peña\n".getBytes(Charset.forName("windows-1252"));
    assertRefused(importer.send(latin, null, true), 422, "import.not-utf8");
    importer.blockCycle();
    assertRefused(
        importer.send(file, importer.options().build().toString(), true),
        422,
        "sales-cycle.blocked");
  }

  private JsonObjectBuilder withDefaults() {
    return importer
        .options()
        .add("defaults", Json.createObjectBuilder().add("contactNumber", importer.contact()));
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().getString("code")).isEqualTo(code);
  }

  private List<String> violations(Imported done, String language) {
    return importer.rows(done, language).get(0).getJsonArray("violations").stream()
        .map(value -> (JsonObject) value)
        .map(each -> each.getString("field") + ": " + each.getString("message"))
        .toList();
  }

  private static JsonObject violation(JsonObject row) {
    return row.getJsonArray("violations").getJsonObject(0);
  }
}
