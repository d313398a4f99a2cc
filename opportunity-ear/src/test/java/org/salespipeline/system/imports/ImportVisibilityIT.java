package org.salespipeline.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.imports.Importer.Imported;

@DisplayName("An import of a salesperson")
class ImportVisibilityIT {

  private final Importer set = Importer.unlikeAnyOther();
  private final Importer seller = set.as(set.user("SALESPERSON"));

  @Test
  @DisplayName("is seen by whoever sent it")
  void own() {
    ApiClient sender = set.user("SALESPERSON");
    Imported done = imported(set.as(sender));
    assertThat(sender.get(done.path()).status()).isEqualTo(200);
    assertThat(sender.get(done.path() + "/rows").status()).isEqualTo(200);
    assertThat(ids(sender)).containsExactly(done.run().getString("id"));
  }

  @Test
  @DisplayName("is not found by another, neither it nor its rows")
  void ofAnother() {
    Imported done = imported(seller);
    ApiClient other = set.user("SALESPERSON");
    assertThat(other.get(done.path()).status()).isEqualTo(404);
    assertThat(other.get(done.path() + "/rows").status()).isEqualTo(404);
    assertThat(ids(other)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMINISTRATOR", "SALES_MANAGER", "INTEGRATION"})
  @DisplayName("is seen by whoever answers for the work of others")
  void byThoseWhoSeeAll(String role) {
    Imported done = imported(seller);
    ApiClient reader = set.user(role);
    assertThat(reader.get(done.path()).status()).isEqualTo(200);
    assertThat(reader.get(done.path() + "/rows").status()).isEqualTo(200);
    assertThat(ids(reader)).contains(done.run().getString("id"));
  }

  private Imported imported(Importer importer) {
    JsonObjectBuilder options =
        importer.options().add("createMissing", Json.createArrayBuilder().add("contacts"));
    return importer.imported(importer.file("@-1;;@ Winery;Talking;12.01.2026;;"), options, true);
  }

  private static java.util.List<String> ids(ApiClient reader) {
    return reader.get("imports").json().getJsonArray("value").getValuesAs(JsonObject.class).stream()
        .map(each -> each.getString("id"))
        .toList();
  }
}
