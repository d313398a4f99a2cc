package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Visitor;
import org.salespipeline.system.Visitor.Page;

@DisplayName("A record that was changed since its card was opened")
class StaleDeletesIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();

  private static ApiClient api;
  private static Visitor visitor;
  private static String company;
  private static String opportunity;

  @BeforeAll
  static void prepare() {
    Pipeline pipeline = new Pipeline(SYSTEM, "STALE").withCycle();
    company = pipeline.company("Stale Ltd");
    opportunity = pipeline.notStarted("Stale", pipeline.company("Other Ltd"));
    api = SYSTEM.administrator();
    api.post("numberSeries", "{\"code\": \"STALE\", \"startingNumber\": \"S1\"}");
    api.post("salesCycles", "{\"code\": \"STALE2\"}");
    api.post("salespeople", "{\"code\": \"STALE2\"}");
    api.post(
        "users",
        "{\"userName\": \"stale\", \"roles\": [\"VIEWER\"], \"password\": \"%s\"}"
            .formatted(PipelineSystem.ADMIN_PASSWORD));
    visitor =
        new Visitor(SYSTEM.address())
            .signIn(PipelineSystem.ADMIN_USERNAME, PipelineSystem.ADMIN_PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "opportunity/card?number=@opportunity, opportunities/@opportunity, description, actions:delete",
    "contact/card?number=@company, contacts/@company, city, actions:delete",
    "salescycle/card?code=STALE2, salesCycles/STALE2, description, actions:delete",
    "salesperson/card?code=STALE2, salespeople/STALE2, jobTitle, actions:delete",
    "numberseries/card?code=STALE, numberSeries/STALE, description, series:delete",
    "user/card?name=stale, users/stale, displayName, user:delete"
  })
  @DisplayName("is not deleted before its reader has seen the change")
  void stays(String card, String record, String field, String button) {
    Page seen = visitor.get(named(card));
    assertThat(seen.buttons()).contains(button);
    String address = named(record);
    Answer changed = api.patch(address, "{\"%s\": \"Changed\"}".formatted(field), "*");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);

    visitor.press(seen, button, Map.of());
    assertThat(api.get(address).status()).isEqualTo(200);

    visitor.press(visitor.get(named(card)), button, Map.of());
    assertThat(api.get(address).status()).isEqualTo(404);
  }

  private static String named(String address) {
    return address.replace("@opportunity", opportunity).replace("@company", company);
  }
}
