package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.figure;
import static org.salespipeline.system.api.Partner.move;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;

@DisplayName("The main job over HTTP")
class MainJobIT {

  private final Partner partner = Partner.administrator();

  @Test
  void leadsFromACycleThroughTheStagesToAWonOpportunity() {
    String cycle = partner.cycle("Multiply");
    String salesperson = partner.salesperson();
    String company = partner.company(salesperson);
    String person = partner.person(company);
    String won = partner.closeCode("Won");

    Answer created =
        partner.created(
            "opportunities",
            Partner.object("contactNumber", person)
                .add("salesCycleCode", cycle)
                .build()
                .toString());
    JsonObject opportunity = created.json();
    String number = opportunity.getString("number");
    assertThat(created.header("Location")).endsWith("/api/v1/opportunities/" + number);
    assertThat(opportunity.getString("status")).isEqualTo("NotStarted");
    assertThat(opportunity.getString("contactCompanyNumber")).isEqualTo(company);
    assertThat(opportunity.getString("salespersonCode")).isEqualTo(salesperson);
    assertThat(opportunity.isNull("currentStage")).isTrue();
    assertThat(actions(number)).containsExactly("First", "Won", "Lost");

    partner.created(entries(number), move("First").add("estimatedValue", 1000).build().toString());
    JsonObject next = partner.created(entries(number), move("Next").build().toString()).json();
    assertThat(next.getString("actionTaken")).isEqualTo("Next");
    assertThat(next.getInt("salesCycleStage")).isEqualTo(2);
    assertThat(next.getInt("previousSalesCycleStage")).isEqualTo(1);
    // 40 % of 20 % of 1000
    assertThat(figure(next, "probabilityPrc")).isEqualByComparingTo("8");
    assertThat(figure(next, "calculatedCurrentValue")).isEqualByComparingTo("80");

    partner.created(
        entries(number),
        move("Update").add("chancesOfSuccessPrc", new BigDecimal("33.33")).build().toString());
    JsonObject current = partner.read("opportunities/" + number);
    // 33.33 % of 20 % of 1000, to the last digit
    assertThat(figure(current, "calculatedCurrentValue")).isEqualTo("66.66");

    Answer closing =
        partner.created(
            entries(number),
            move("Won")
                .add("closeOpportunityCode", won)
                .add("calculatedCurrentValue", 1200)
                .build()
                .toString());
    assertThat(closing.json().isNull("salesCycleStage")).isTrue();
    JsonObject closed = partner.read("opportunities/" + number);
    assertThat(closed.getString("status")).isEqualTo("Won");
    assertThat(closed.getBoolean("closed")).isTrue();
    assertThat(closed.getString("closeOpportunityCode")).isEqualTo(won);
    assertThat(figure(closed, "calculatedCurrentValue")).isEqualByComparingTo("1200");
    assertThat(actions(number)).isEmpty();
    assertThat(partner.read("contacts/" + company).getString("businessRelation"))
        .isEqualTo("Customer");
    assertHistory(number, "Activated", "Next", "Updated", "Won");
  }

  @Test
  void startsAtOnceWhereThatIsWished() {
    String cycle = partner.cycle("Add");
    String body =
        Partner.object("contactNumber", partner.company(partner.salesperson()))
            .add("salesCycleCode", cycle)
            .add("activateFirstStage", true)
            .add("estimatedValue", new BigDecimal("999999999999999.99"))
            .build()
            .toString();

    JsonObject opportunity = partner.created("opportunities", body).json();

    assertThat(opportunity.getString("status")).isEqualTo("InProgress");
    assertThat(opportunity.getInt("currentStage")).isEqualTo(1);
    // the mean of 2 % and 5 %, exactly
    assertThat(figure(opportunity, "probabilityPrc")).isEqualTo("3.5");
    assertThat(opportunity.getJsonNumber("calculatedCurrentValue").toString())
        .isEqualTo("34999999999999.99965");
  }

  @Test
  void countsWhatStandsOnACycleAndItsStages() {
    String cycle = partner.cycle("ChancesOfSuccess");
    partner.startedOpportunity(cycle, 1000);
    partner.startedOpportunity(cycle, 500);

    JsonObject sum = partner.read("salesCycles/" + cycle);
    assertThat(sum.getInt("numberOfOpportunities")).isEqualTo(2);
    assertThat(figure(sum, "estimatedValue")).isEqualByComparingTo("1500");
    assertThat(figure(sum, "calculatedCurrentValue")).isEqualByComparingTo("75");
    JsonObject stage = partner.read("salesCycles/" + cycle + "/stages/1");
    assertThat(stage.getInt("numberOfOpportunities")).isEqualTo(2);
    assertThat(stage.getJsonNumber("averageNumberOfDays").toString()).isEqualTo("0");
  }

  @Test
  void takesCommentsOnWhateverHasThem() {
    String cycle = partner.cycle("Multiply");
    String company = partner.company(partner.salesperson());
    for (String owner :
        List.of(
            "salesCycles/" + cycle,
            "salesCycles/" + cycle + "/stages/2",
            "contacts/" + company,
            "opportunities/" + partner.opportunity(cycle))) {
      Answer created = partner.created(owner + "/comments", "{\"comment\": \"Called back\"}");
      String address = owner + "/comments/" + created.json().getInt("lineNumber");
      assertThat(partner.read(owner).getBoolean("hasComments", true)).isTrue();
      Answer changed = partner.patch(address, "{\"comment\": \"Wrote\"}", created.etag());
      assertThat(changed.json().getString("comment")).isEqualTo("Wrote");
      assertThat(partner.delete(address, changed.etag()).status()).isEqualTo(204);
      assertThat(partner.get(address).status()).isEqualTo(404);
    }
  }

  private List<String> actions(String number) {
    return partner.read("opportunities/" + number + "/moves").getJsonArray("value").stream()
        .map(move -> move.asJsonObject().getString("action"))
        .toList();
  }

  private void assertHistory(String number, String... actions) {
    JsonArray history = partner.read(entries(number)).getJsonArray("value");
    assertThat(history.stream().map(entry -> entry.asJsonObject().getString("actionTaken")))
        .containsExactly(actions);
    assertThat(history.stream().filter(entry -> entry.asJsonObject().getBoolean("active")))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(((JsonString) entry.asJsonObject().get("actionTaken")).getString())
                    .isEqualTo(actions[actions.length - 1]));
  }
}
