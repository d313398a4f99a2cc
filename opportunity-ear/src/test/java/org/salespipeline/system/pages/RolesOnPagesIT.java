package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Visitor;
import org.salespipeline.system.Visitor.Page;

/** As {@code RolesIT} for the API: by addresses that are typed, and by forms that are sent. */
@DisplayName("A role on the pages")
class RolesOnPagesIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final Set<String> WRITERS =
      Set.of("ADMINISTRATOR", "SALES_MANAGER", "SALESPERSON", "INTEGRATION");
  private static final Set<String> MANAGERS =
      Set.of("ADMINISTRATOR", "SALES_MANAGER", "INTEGRATION");
  private static final Set<String> ADMINISTRATORS = Set.of("ADMINISTRATOR");

  private static final Map<String, Visitor> VISITORS = new TreeMap<>();
  private static final List<String> READ_BY_ALL = new ArrayList<>();
  private static final List<String> FOR_WRITERS = List.of("importing/list");
  private static final List<String> FOR_ADMINISTRATORS =
      List.of(
          "setup/company",
          "user/list",
          "user/card",
          "numberseries/list",
          "numberseries/card",
          "assistant/start");

  private static String card;
  private static String waiting;
  private static String contact;

  @BeforeAll
  static void prepare() {
    Pipeline pipeline = new Pipeline(SYSTEM, "ROLES").withCycle();
    String company = pipeline.company("Roles Ltd");
    String number = pipeline.opportunity("For all to see", company);
    pipeline.comment(number, "For all to read");
    card = "opportunity/card?number=" + number;
    waiting = "opportunity/card?number=" + pipeline.notStarted("Not begun", company);
    contact = "contact/card?number=" + company;
    READ_BY_ALL.addAll(
        List.of(
            "",
            "opportunity/list",
            "opportunity/board?cycle=ROLES",
            card,
            waiting,
            "opportunity/print?number=" + number,
            "opportunity/export?format=csv&q=" + number,
            "figures",
            "figures/cycles",
            "figures/matrix",
            "contact/list",
            contact,
            "salesperson/list",
            "salesperson/card?code=ROLES",
            "salescycle/list",
            "salescycle/card?code=ROLES",
            "opportunity/close-codes",
            "search?q=roles",
            "help",
            "user/profile",
            "user/tokens"));
  }

  private static Visitor as(String role) {
    return VISITORS.computeIfAbsent(
        role,
        each -> {
          SYSTEM
              .administrator()
              .post(
                  "users",
                  "{\"userName\": \"%s\", \"password\": \"%s\", \"roles\": [\"%s\"]}"
                      .formatted(name(role), PipelineSystem.ADMIN_PASSWORD, role));
          return new Visitor(SYSTEM.address()).signIn(name(role), PipelineSystem.ADMIN_PASSWORD);
        });
  }

  private static String name(String role) {
    return "pages-" + role.toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMINISTRATOR", "SALES_MANAGER", "SALESPERSON", "VIEWER", "INTEGRATION"})
  @DisplayName("opens what is for it, also where the address is typed, and nothing else")
  void opensWhatIsForIt(String role) {
    Map<String, Integer> answers = new TreeMap<>();
    Map<String, Integer> expected = new TreeMap<>();
    READ_BY_ALL.forEach(each -> expected.put(each, 200));
    FOR_WRITERS.forEach(each -> expected.put(each, WRITERS.contains(role) ? 200 : 403));
    boolean administrates = ADMINISTRATORS.contains(role);
    FOR_ADMINISTRATORS.forEach(each -> expected.put(each, administrates ? 200 : 403));
    expected.keySet().forEach(each -> answers.put(each, as(role).get(each).status()));
    // there is something to sell already, so the assistant leads on
    answers.computeIfPresent("assistant/start", (page, status) -> status == 302 ? 200 : status);
    assertThat(answers).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SALES_MANAGER", "SALESPERSON", "VIEWER"})
  @DisplayName("is led to no page that is closed to it")
  void isLedToOpenDoors(String role) {
    Map<String, URI> links = new TreeMap<>();
    for (String each : READ_BY_ALL) {
      for (URI link : as(role).get(each).links()) {
        if (link.getPath().startsWith(SYSTEM.address().getPath())
            && link.getPort() == SYSTEM.address().getPort()) {
          links.putIfAbsent(link.getPath(), link);
        }
      }
    }
    assertThat(links).hasSizeGreaterThan(15);
    Map<String, Integer> closed = new TreeMap<>();
    links.forEach(
        (path, link) -> {
          int status = as(role).get(link.toString()).status();
          if (status != 200) {
            closed.put(link.toString(), status);
          }
        });
    assertThat(closed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SALES_MANAGER", "SALESPERSON", "VIEWER", "INTEGRATION"})
  @DisplayName("is offered what it may do, and nothing else")
  void isOfferedWhatItMayDo(String role) {
    boolean writes = WRITERS.contains(role);
    boolean manages = MANAGERS.contains(role);
    assertOffered(role, card, writes, "actions:update", "actions:close", "actions:edit");
    assertOffered(role, card, writes, "newComment:add", "facts:descriptionEdit");
    assertOffered(role, waiting, writes, "actions:activate", "actions:delete");
    assertOffered(role, "opportunity/list", writes, "actions:new", "quickCreate:open");
    assertOffered(role, contact, writes, "actions:newOpportunity", "actions:newPerson");
    assertOffered(role, contact, writes, "actions:edit", "actions:delete", "newComment:add");
    assertOffered(role, "salesperson/card?code=ROLES", writes, "actions:newOpportunity");
    assertOffered(role, "salesperson/card?code=ROLES", manages, "actions:edit", "actions:delete");
    assertOffered(role, "salescycle/list", manages, "actions:new");
    assertOffered(role, "salescycle/card?code=ROLES", manages, "actions:newStage", "actions:edit");
    assertOffered(role, "salescycle/card?code=ROLES", manages, "actions:delete");
    assertOffered(role, "salescycle/card?code=ROLES", manages, "stages:rows:0:delete");
    assertOffered(role, "opportunity/close-codes", manages, "actions:new");
    assertThat(as(role).get("").text()).doesNotContain("user/list", "setup/company");
  }

  private static void assertOffered(String role, String page, boolean offered, String... buttons) {
    Set<String> shown = as(role).get(page).buttons();
    if (offered) {
      assertThat(shown).as(page).contains(buttons);
    } else {
      assertThat(shown).as(page).doesNotContain(buttons);
    }
  }

  @ParameterizedTest
  @CsvSource({"VIEWER", "SALESPERSON"})
  @DisplayName("changes nothing by sending what another role's pages would send")
  void changesNothingByForms(String role) {
    Visitor administrator = as("ADMINISTRATOR");
    Visitor visitor = as(role);
    List<String> pages =
        role.equals("VIEWER")
            ? List.of(card, waiting, contact, "opportunity/list", "opportunity/board?cycle=ROLES")
            : List.of();
    List<String> all = new ArrayList<>(pages);
    all.addAll(
        List.of("salesperson/card?code=ROLES", "salescycle/card?code=ROLES", "salescycle/list"));
    all.add("opportunity/close-codes");
    Map<String, String> typed =
        Map.of("newComment:comment", "Smuggled in", "deletedStage", "1", "deletedCode", "ROLES");
    int sent = 0;
    for (String each : all) {
      Set<String> forbidden = new TreeSet<>(administrator.get(each).buttons());
      Page own = visitor.get(each);
      forbidden.removeAll(own.buttons());
      for (String button : forbidden) {
        assertThat(visitor.press(own, button, typed).status()).as(button).isIn(200, 403);
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(10);
    assertThat(changesBy(name(role))).isEmpty();
  }

  private static List<String> changesBy(String user) {
    List<String> found = new ArrayList<>();
    try (Connection connection = SYSTEM.database().getConnection();
        PreparedStatement sql =
            connection.prepareStatement(
                "select record_kind, operation from change_log_entry where recorded_by = ?")) {
      sql.setString(1, user);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1) + " " + rows.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
