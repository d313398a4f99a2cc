package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Batch.statuses;
import static org.salespipeline.system.api.Partner.figure;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

/** Cycles are known beyond a transaction, but never as they were. */
@DisplayName("A cycle that is changed while it is used")
class CycleInUseIT {

  private static final Map<String, String> WHATEVER = Map.of("If-Match", "*");

  private final Partner partner = Partner.administrator();
  private final String cycle = partner.cycle("Multiply");
  private final String second = "salesCycles/" + cycle + "/stages/2";

  @Test
  @DisplayName("a stage counts as it is at the next move")
  void changedStage() {
    String number = partner.startedOpportunity(cycle, 100);
    changed(second, completed(77));

    assertCompleted(number, "Next", "77");
  }

  @Test
  @DisplayName("the set-up keeps a default cycle that was blocked since, and takes no blocked one")
  void blockedDefault() {
    String other = partner.cycle("Multiply");
    JsonObject chosen = object("defaultSalesCycleCode", cycle).build();
    changed("setup", chosen);
    try {
      assertRefused(partner.delete("salesCycles/" + cycle, "*"), 409, "record.in-use");
      for (String each : List.of(cycle, other)) {
        changed("salesCycles/" + each, Json.createObjectBuilder().add("blocked", true).build());
      }
      changed("setup", chosen);
      assertRefused(
          partner.patch("setup", object("defaultSalesCycleCode", other).build().toString(), "*"),
          422,
          "sales-cycle.blocked",
          "defaultSalesCycleCode");
    } finally {
      changed("setup", Json.createObjectBuilder().addNull("defaultSalesCycleCode").build());
    }
  }

  @Test
  @DisplayName("the way to a probability counts as it is at the next move")
  void changedCycle() {
    String number = partner.startedOpportunity(cycle, 100);
    changed("salesCycles/" + cycle, object("probabilityCalculation", "Add").build());

    // the mean of 20 % and 40 %, no longer 8 %
    assertThat(figure(partner.move(number, move("Next")).json(), "probabilityPrc"))
        .isEqualByComparingTo("30");
  }

  @Test
  @DisplayName("a stage that was added is the next one, one that was deleted is not")
  void addedAndDeletedStages() {
    String number = partner.startedOpportunity(cycle, 100);
    assertThat(partner.delete(second, "*").status()).isEqualTo(204);
    assertThat(stageAfter(number, "Next")).isEqualTo(3);
    partner.created(
        "salesCycles/" + cycle + "/stages",
        Json.createObjectBuilder()
            .add("stage", 2)
            .add("chancesOfSuccessPrc", 50)
            .build()
            .toString());
    assertThat(stageAfter(number, "Previous")).isEqualTo(2);
  }

  @Test
  @DisplayName("a blocked cycle takes no new opportunities from then on")
  void blocked() {
    String body =
        object("contactNumber", partner.company(partner.salesperson()))
            .add("salesCycleCode", cycle)
            .build()
            .toString();
    partner.created("opportunities", body);
    changed("salesCycles/" + cycle, Json.createObjectBuilder().add("blocked", true).build());

    assertRefused(
        partner.post("opportunities", body), 422, "sales-cycle.blocked", "salesCycleCode");
  }

  @Test
  @DisplayName("what a group of a batch changes counts within it, and no longer when it has failed")
  void changedInAGroupThatFails() {
    String number = partner.startedOpportunity(cycle, 100);

    List<JsonObject> answers =
        changingInTurns(number).post("contacts", object("type", "Nobody").build()).sentBy(partner);

    assertThat(statuses(answers)).doesNotContain(200, 201);
    assertCompleted(number, "Next", "20");
    changed(second, completed(90));
    assertCompleted(number, "Update", "90");
  }

  @Test
  @DisplayName("each change within a group counts for what follows it")
  void changedInAGroup() {
    String number = partner.startedOpportunity(cycle, 100);

    List<JsonObject> answers = changingInTurns(number).sentBy(partner);

    assertThat(statuses(answers)).containsExactly(200, 201, 200, 201);
    assertThat(figure(Batch.body(answers.get(1)), "completedPrc")).isEqualByComparingTo("70");
    assertThat(figure(Batch.body(answers.get(3)), "completedPrc")).isEqualByComparingTo("80");
  }

  @Test
  @DisplayName("a statement of an operator counts as well")
  void changedBySql() throws SQLException {
    String number = partner.startedOpportunity(cycle, 100);
    try (Connection connection = PipelineSystem.get().database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          update sales_cycle_stage set completed_prc = 33
           where stage = 2 and sales_cycle_id = (select id from sales_cycle where code = '%s')
          """
              .formatted(cycle));
    }

    assertCompleted(number, "Next", "33");
  }

  /** A group that changes the second stage, goes there, changes it again and updates. */
  private Batch changingInTurns(String number) {
    String entries = Partner.entries(number);
    return Batch.of()
        .inGroup("turns")
        .add("PATCH", second, completed(70), WHATEVER)
        .post(entries, move("Next").build())
        .add("PATCH", second, completed(80), WHATEVER)
        .post(entries, move("Update").build());
  }

  private static JsonObject completed(int percentage) {
    return Json.createObjectBuilder().add("completedPrc", percentage).build();
  }

  private void changed(String path, JsonObject change) {
    Answer answer = partner.patch(path, change.toString(), "*");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private void assertCompleted(String number, String action, String percentage) {
    assertThat(figure(partner.move(number, move(action)).json(), "completedPrc"))
        .isEqualByComparingTo(percentage);
  }

  private int stageAfter(String number, String action) {
    Answer answer = partner.move(number, move(action));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().getInt("salesCycleStage");
  }
}
