package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("Numbers of a series")
class NumbersIT {

  private static final int CLIENTS = 8;
  private static final int EACH = 15;

  private final Partner partner = Partner.administrator();
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final String cycle = partner.cycle("Multiply");
  private final String contact = partner.company(partner.salesperson());
  private String usual;

  @BeforeEach
  void rememberTheUsualSeries() {
    usual = partner.read("setup").getString("opportunityNumbers");
  }

  @AfterEach
  void goBackToIt() {
    clients.shutdownNow();
    use(usual);
  }

  @Test
  void areGivenOnceEachWhereGapsAreAllowed() throws Exception {
    String series = series(true);
    List<Integer> numbers = counts(series, createdTogether());
    assertThat(numbers).hasSize(CLIENTS * EACH).doesNotHaveDuplicates();
    assertThat(numbers).allMatch(number -> number >= 1 && number <= lastOf(series));
  }

  @Test
  void leaveNothingOutWhereGapsAreNotAllowed() throws Exception {
    String series = series(false);
    List<Integer> numbers = counts(series, createdTogether());
    assertThat(numbers.stream().sorted())
        .containsExactlyElementsOf(oneTo(CLIENTS * EACH))
        .hasSize(CLIENTS * EACH);
    assertThat(lastOf(series)).isEqualTo(CLIENTS * EACH);
  }

  @Test
  void areExactForWhoCreatesNowAndThen() {
    String series = series(true);
    String first = created();
    assertThat(counts(series, List.of(first))).containsExactly(1);
    assertThat(lastOf(series)).isEqualTo(1);
  }

  @Test
  void doNotWaitForOneAnotherOnceSomeAreDrawnAhead() throws SQLException {
    String series = series(true);
    int given = drawAhead(series);
    try (Connection connection = PipelineSystem.get().database().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement hold =
          connection.prepareStatement(
              "select 1 from number_series where code = ? for no key update")) {
        hold.setString(1, series);
        hold.executeQuery();
        assertThat(counts(series, List.of(created()))).containsExactly(given + 1);
      } finally {
        connection.rollback();
      }
    }
  }

  @Test
  void comeBackFromWhatIsNotDone() {
    String series = series(true);
    int given = drawAhead(series);
    int last = lastOf(series);
    Answer dry = partner.post("opportunities?dryRun=true", opportunity().toString());
    assertThat(counts(series, List.of(dry.json().getString("number")))).containsExactly(given + 1);
    JsonObject refused = object("contactNumber", contact).add("salesCycleCode", "NO").build();
    List<JsonObject> answers =
        Batch.of()
            .inGroup("g")
            .post("opportunities", opportunity())
            .post("opportunities", refused)
            .sentBy(partner);
    assertThat(answers.get(1).getInt("status")).isEqualTo(422);
    assertThat(counts(series, List.of(created()))).containsExactly(given + 1);
    assertThat(lastOf(series)).isEqualTo(last);
  }

  @Test
  void followASeriesThatIsSetAnew() {
    String series = series(true);
    drawAhead(series);
    partner.patch("numberSeries/" + series, "{\"lastNumberUsed\": \"" + series + "-500\"}", "*");
    assertThat(counts(series, List.of(created()))).containsExactly(501);
  }

  @Test
  void passOverWhatWasTypedMeanwhile() {
    String series = series(true);
    int given = drawAhead(series);
    JsonObject typed =
        object("number", series + "-" + (given + 1))
            .add("contactNumber", contact)
            .add("salesCycleCode", cycle)
            .build();
    partner.created("opportunities", typed.toString());
    assertThat(counts(series, List.of(created()))).containsExactly(given + 2);
  }

  @Test
  void passOverWhatWasTypedWhereNoGapsAreAllowed() {
    String series = series(false);
    JsonObject typed =
        object("number", series + "-1")
            .add("contactNumber", contact)
            .add("salesCycleCode", cycle)
            .build();
    partner.created("opportunities", typed.toString());
    assertThat(counts(series, List.of(created(), created()))).containsExactly(2, 3);
  }

  @Test
  void comeFromASeriesThatStaysWhileTheSetUpNamesIt() {
    String series = "numberSeries/" + series(true);
    assertRefused(partner.delete(series, "*"), 409, "record.in-use");
    String taken = object("code", usual).build().toString();
    assertRefused(partner.patch(series, taken, "*"), 409, "record.duplicate");
    use(usual);
    assertThat(partner.delete(series, "*").status()).isEqualTo(204);
  }

  /** A group that creates many leaves numbers that others may use; tells how many it gave. */
  private int drawAhead(String series) {
    int many = 13;
    Batch batch = Batch.of().inGroup("g");
    for (int i = 0; i < many; i++) {
      batch.post("opportunities", opportunity());
    }
    assertThat(batch.sentBy(partner)).allMatch(answer -> answer.getInt("status") == 201);
    assertThat(lastOf(series)).as("some are drawn ahead").isGreaterThan(many + 2);
    return many;
  }

  private List<String> createdTogether() throws Exception {
    List<Future<List<String>>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      running.add(
          clients.submit(
              () -> {
                List<String> numbers = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                  numbers.add(created());
                }
                return numbers;
              }));
    }
    List<String> numbers = new ArrayList<>();
    for (Future<List<String>> each : running) {
      numbers.addAll(each.get());
    }
    return numbers;
  }

  private String created() {
    return partner.created("opportunities", opportunity().toString()).json().getString("number");
  }

  private JsonObject opportunity() {
    return object("contactNumber", contact).add("salesCycleCode", cycle).build();
  }

  /** A series of its own, from which opportunities are numbered from now on. */
  private String series(boolean gapsAllowed) {
    String code = Partner.unique("ANO");
    partner.created(
        "numberSeries",
        object("code", code)
            .add("startingNumber", code + "-1")
            .add("manualNumbers", true)
            .add("gapsAllowed", gapsAllowed)
            .build()
            .toString());
    use(code);
    return code;
  }

  private void use(String series) {
    Answer setup =
        partner.patch("setup", object("opportunityNumbers", series).build().toString(), "*");
    assertThat(setup.status()).as(setup.body()).isEqualTo(200);
  }

  private int lastOf(String series) {
    return counts(
            series, List.of(partner.read("numberSeries/" + series).getString("lastNumberUsed")))
        .get(0);
  }

  private static List<Integer> counts(String series, List<String> numbers) {
    return numbers.stream()
        .map(number -> Integer.valueOf(number.substring((series + "-").length())))
        .toList();
  }

  private static List<Integer> oneTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
