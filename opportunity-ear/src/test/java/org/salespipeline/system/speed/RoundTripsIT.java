package org.salespipeline.system.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;

/**
 * How often a request waits for the database. Round trips are counted on the wire, so the figures
 * are exact; each request is made several times and the least counts, because now and then the pool
 * looks after a connection, a timer wakes up, or the caller is looked up, who is known for a moment
 * only.
 */
@DisplayName("Round trips to the database")
class RoundTripsIT {

  private static final int TIMES = 8;
  private static final int MANY = 40;

  private static final CountedSystem SYSTEM = CountedSystem.get();

  private static ApiClient partner;

  @BeforeAll
  static void start() {
    partner = SYSTEM.product().administrator();
    created("salesCycles", "{'code': 'FAST', 'probabilityCalculation': 'Multiply'}");
    for (int stage = 1; stage <= 3; stage++) {
      created(
          "salesCycles/FAST/stages",
          "{'stage': %d, 'completedPrc': 50, 'chancesOfSuccessPrc': 50, 'dateFormula': '1M'}"
              .formatted(stage));
    }
    created("closeOpportunityCodes", "{'code': 'FASTWON', 'type': 'Won'}");
    created("salespeople", "{'code': 'ANA'}");
    created(
        "contacts",
        "{'number': 'COHO', 'type': 'Company', 'displayName': 'Coho', 'salespersonCode': 'ANA'}");
  }

  @Test
  @DisplayName("Read: the record")
  void read() {
    String number = started();
    assertRoundTrips(1, () -> partner.get("opportunities/" + number));
  }

  @Test
  @DisplayName("List: the rows, what others in them are called")
  void list() {
    started();
    assertRoundTrips(
        2,
        () -> partner.get("opportunities?$filter=estimatedValue%20gt%201&$orderby=estimatedValue"));
  }

  @Test
  @DisplayName("Create and enter the first stage")
  void create() {
    assertRoundTrips(4, RoundTripsIT::start1);
  }

  @Test
  @DisplayName("Move to the next stage")
  void move() {
    assertRoundTrips(4, () -> moved(started(), "{'action': 'Next'}"));
  }

  @Test
  @DisplayName("Win")
  void won() {
    moved(
        started(),
        "{'action': 'Won', 'closeOpportunityCode': 'FASTWON', 'calculatedCurrentValue': 900}");
    assertRoundTrips(
        6,
        () ->
            moved(
                started(),
                "{'action': 'Won', 'closeOpportunityCode': 'FASTWON', 'calculatedCurrentValue': 900}"));
  }

  @Test
  @DisplayName("A move reads as much of a long history as of a short one")
  void longHistory() {
    String number = started();
    long young = leastAnswered(number);
    for (int i = 0; i < MANY; i++) {
      updated(number);
    }
    assertThat(leastAnswered(number)).isCloseTo(young, withinPercentage(10));
  }

  private static long leastAnswered(String number) {
    return IntStream.range(0, TIMES)
        .mapToLong(
            time -> {
              SYSTEM.traffic().answered();
              updated(number);
              return SYSTEM.traffic().answered();
            })
        .min()
        .orElseThrow();
  }

  private static void updated(String number) {
    moved(number, "{'action': 'Update'}");
  }

  private static Answer start1() {
    return created(
        "opportunities",
        "{'contactNumber': 'COHO', 'salesCycleCode': 'FAST', 'activateFirstStage': true, 'estimatedValue': 1000}");
  }

  private static String started() {
    String number = start1().json().getString("number");
    SYSTEM.traffic().taken();
    return number;
  }

  private static Answer moved(String number, String move) {
    return created("opportunities/" + number + "/entries", move);
  }

  private static Answer created(String path, String json) {
    Answer answer = partner.post(path, json.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static void assertRoundTrips(int expected, Supplier<Answer> request) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      SYSTEM.traffic().taken();
      assertThat(request.get().status()).isLessThan(300);
      all.add(SYSTEM.traffic().taken());
    }
    List<String> least = all.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    assertThat(least).hasSize(expected);
  }
}
