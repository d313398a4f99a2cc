package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;

@DisplayName("Two clients at the same instant")
class SimultaneousMovesIT {

  private static final int ROUNDS = 25;

  private final Partner partner = Partner.administrator();
  private final ExecutorService clients = Executors.newFixedThreadPool(2);

  @AfterEach
  void sendThemHome() {
    clients.shutdownNow();
  }

  @Test
  void moveOneOpportunityOnceWhereBothNameTheVersionTheySaw() throws Exception {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 1000);
    for (int round = 0; round < ROUNDS; round++) {
      String etag = partner.get("opportunities/" + number).etag();
      Partner careful = partner.with("If-Match", etag);
      List<Answer> answers =
          together(
              () -> careful.move(number, move("Update").add("estimatedValue", 1)),
              () -> careful.move(number, move("Update").add("estimatedValue", 2)));
      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 412);
      answers.stream()
          .filter(answer -> answer.status() == 412)
          .forEach(answer -> assertRefused(answer, 412, "record.changed"));
    }
    assertThat(history(number)).hasSize(1 + ROUNDS);
    assertUnbroken(number);
  }

  @Test
  void moveItOneAfterTheOtherWhereNeitherNamesAVersion() throws Exception {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 1000);
    for (int round = 0; round < ROUNDS; round++) {
      String back = round % 2 == 0 ? "Next" : "Previous";
      List<Answer> answers =
          together(() -> partner.move(number, move(back)), () -> partner.move(number, move(back)));
      assertThat(answers.stream().map(Answer::status)).containsExactly(201, 201);
    }
    assertThat(history(number)).hasSize(1 + 2 * ROUNDS);
    assertUnbroken(number);
  }

  @Test
  void createOneRecordOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String body = "{\"code\": \"" + Partner.unique("ATW") + "\"}";
      List<Answer> answers =
          together(
              () -> partner.post("closeOpportunityCodes", body),
              () -> partner.post("closeOpportunityCodes", body));
      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
      answers.stream()
          .filter(answer -> answer.status() == 409)
          .forEach(answer -> assertRefused(answer, 409, "record.duplicate", "code"));
    }
  }

  @Test
  void winAnOpportunityOnce() throws Exception {
    String won = partner.closeCode("Won");
    String cycle = partner.cycle("Multiply");
    for (int round = 0; round < ROUNDS / 5; round++) {
      String number = partner.startedOpportunity(cycle, 1000);
      Callable<Answer> winning =
          () ->
              partner.move(
                  number,
                  move("Won").add("closeOpportunityCode", won).add("calculatedCurrentValue", 1));
      List<Answer> answers = together(winning, winning);
      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 422);
      assertUnbroken(number);
    }
  }

  private List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Answer>> running = new ArrayList<>();
    for (Callable<Answer> call : List.of(one, other)) {
      running.add(
          clients.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : running) {
      answers.add(answer.get());
    }
    return answers;
  }

  private List<JsonObject> history(String number) {
    return partner
        .read(entries(number) + "?$top=1000")
        .getJsonArray("value")
        .getValuesAs(JsonObject.class);
  }

  /** Each entry follows the one before it, and only the last one is active. */
  private void assertUnbroken(String number) {
    List<JsonObject> history = history(number);
    for (int i = 1; i < history.size(); i++) {
      JsonObject entry = history.get(i);
      assertThat(entry.get("previousSalesCycleStage"))
          .as(entry.toString())
          .isEqualTo(history.get(i - 1).get("salesCycleStage"));
      assertThat(history.get(i - 1).getBoolean("active")).isFalse();
    }
    assertThat(history.get(history.size() - 1).getBoolean("active")).isTrue();
  }
}
