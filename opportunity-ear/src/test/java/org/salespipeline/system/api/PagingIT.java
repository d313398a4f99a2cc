package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.encoded;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;

/**
 * While others insert, move and delete opportunities of the same cycle, somebody walks the list.
 */
@DisplayName("A walk through a list that others change")
class PagingIT {

  private static final int STILL = 24;
  private static final int MOVED = 6;
  private static final int WALKS = 3;

  private static final Partner PARTNER = Partner.administrator();
  private static final List<String> still = new ArrayList<>();
  private static final List<String> moved = new ArrayList<>();
  private static final AtomicBoolean over = new AtomicBoolean();
  private static final AtomicInteger changes = new AtomicInteger();
  private static final List<CompletableFuture<Void>> others = new ArrayList<>();

  private static String cycle;
  private static String contact;

  @BeforeAll
  static void letOthersWork() {
    cycle = PARTNER.cycle("Multiply");
    contact = PARTNER.company(PARTNER.salesperson());
    for (int i = 0; i < STILL; i++) {
      String number = made("Still " + i % 3);
      still.add(number);
      if (i % 3 > 0) {
        move(number, "First", 100 * (i % 2));
      }
    }
    for (int i = 0; i < MOVED; i++) {
      String number = made("Moved");
      moved.add(number);
      move(number, "First", i);
      move(number, "Update", i);
    }
    others.add(CompletableFuture.runAsync(PagingIT::comeAndGo));
    others.add(CompletableFuture.runAsync(PagingIT::comeAndMove));
  }

  @AfterAll
  static void letOthersEnd() {
    over.set(true);
    others.forEach(CompletableFuture::join);
  }

  private static String made(String description) {
    JsonObject body =
        Partner.object("contactNumber", contact)
            .add("salesCycleCode", cycle)
            .add("description", description)
            .build();
    return PARTNER.created("opportunities", body.toString()).json().getString("number");
  }

  private static void move(String number, String action, int value) {
    Answer answer = PARTNER.move(number, Partner.move(action).add("estimatedValue", value + 1));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    changes.incrementAndGet();
  }

  /** Inserts rows everywhere in every order, and deletes them again. */
  private static void comeAndGo() {
    while (!over.get()) {
      List<String> made = new ArrayList<>();
      for (String description : List.of("A", "Still 1", "Z")) {
        made.add(made(description));
      }
      for (String number : made) {
        assertThat(PARTNER.delete("opportunities/" + number, "*").status()).isEqualTo(204);
        changes.incrementAndGet();
      }
    }
  }

  /** Moves rows forth and back through every order that their stage and value decide. */
  private static void comeAndMove() {
    for (int i = 0; !over.get(); i++) {
      String number = moved.get(i % MOVED);
      move(number, i / MOVED % 2 == 0 ? "Next" : "Previous", i * 37 % 300);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "number desc",
        "description,number desc",
        "description desc",
        "creationDate desc,description",
        "systemCreatedAt"
      })
  void meetsEveryRowOnceWhoseKeysStayHoweverItMoves(String order) {
    List<String> expected = new ArrayList<>(still);
    expected.addAll(moved);
    assertMetOnce(order, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "estimatedClosingDate",
        "estimatedClosingDate desc",
        "currentStage desc,description",
        "currentStage,estimatedValue desc,description desc",
        "estimatedValue desc",
        "closeOpportunityCode desc,currentStage",
        "status,estimatedClosingDate desc",
        "contactName,currentStageDescription desc"
      })
  void meetsEveryRowOnceThatStaysWhereItIs(String order) {
    assertMetOnce(order, still);
  }

  private static void assertMetOnce(String order, List<String> expected) {
    int before = changes.get();
    String options = "&$filter=" + encoded("salesCycleCode eq '" + cycle + "'");
    if (!order.isEmpty()) {
      options += "&$orderby=" + encoded(order);
    }
    for (int walk = 0; walk < WALKS; walk++) {
      List<String> met = walked("opportunities?$select=number&$top=" + (walk + 2) + options);
      assertThat(met.stream().filter(expected::contains))
          .as(order)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(changes.get()).as("changes meanwhile").isGreaterThan(before);
  }

  private static List<String> walked(String beginning) {
    List<String> met = new ArrayList<>();
    String next = beginning;
    while (next != null) {
      JsonObject page = PARTNER.read(next);
      page.getJsonArray("value").forEach(row -> met.add(row.asJsonObject().getString("number")));
      next = page.isNull("nextLink") ? null : page.getString("nextLink");
    }
    return met;
  }

  @Test
  void goesOnOnlyWhereItWasGoing() {
    String link = PARTNER.read("opportunities?$top=1&$orderby=description").getString("nextLink");
    String token = link.substring(link.indexOf("$skiptoken="));
    assertThat(PARTNER.get("opportunities?$orderby=description&" + token).status()).isEqualTo(200);
    assertThat(
            PARTNER
                .get("opportunities?$top=7&$select=id&$count=true&$orderby=description&" + token)
                .status())
        .isEqualTo(200);
    for (String other :
        List.of(
            "opportunities?",
            "opportunities?$orderby=description%20desc&",
            "opportunities?$orderby=description&$filter=closed&",
            "opportunities?$orderby=description&$search=a&",
            "contacts?$orderby=displayName&",
            "closeOpportunityCodes?$orderby=description&",
            "opportunities/" + still.get(1) + "/entries?")) {
      assertRefused(PARTNER.get(other + token), 400, "query.malformed-option", "$skiptoken");
    }
    char last = token.charAt(token.length() - 1);
    String forged = token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');
    assertRefused(
        PARTNER.get("opportunities?$orderby=description&" + forged),
        400,
        "query.malformed-option",
        "$skiptoken");
  }

  @Test
  void doesNotGoOnInTheHistoryOfAnotherOpportunity() {
    String link =
        PARTNER.read("opportunities/" + moved.get(0) + "/entries?$top=1").getString("nextLink");
    assertThat(PARTNER.get(link).status()).isEqualTo(200);
    assertRefused(
        PARTNER.get(link.replace(moved.get(0), moved.get(1))),
        400,
        "query.malformed-option",
        "$skiptoken");
  }
}
