package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.salespipeline.client.Values;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

/** The records that the tour leads past, so that there is something to see on every page. */
final class TourGround {

  static final String MARK = "TOUR";
  static final String COMPANY = "Tour Winery & Sons Ltd";
  static final String VIEWER = "tour-viewer";
  static final String WON_CODE = MARK + "W";

  private static final String LONG_NAME =
      "Tour renewal of the cooling plant in the northern warehouse, second stage of the works";
  private static final String ROWS =
      """
      Id;Salesperson;Company;Stage;Start;Value
      TOUR-A;TOUR;Tour Winery;Asked;10.01.2026;
      TOUR-B;TOUR;Tour Books;Asked;31.02.2026;900
      """;

  private final Pipeline pipeline;
  private final String company;
  private final String person;
  private final String full;
  private final String contested;
  private final String movable;
  private final String unestimated;
  private final Path file;

  TourGround(PipelineSystem system, Path folder) {
    sellInThePast(system);
    pipeline = new Pipeline(system, MARK);
    company = pipeline.company(COMPANY);
    person = pipeline.person("Tour Tina Taster", company);
    full = pipeline.opportunity(LONG_NAME, person);
    for (int i = 1; i <= 22; i++) {
      pipeline.comment(full, "Tour comment " + i);
    }
    pipeline.moveOn(full);
    pipeline.change(full, Values.of("priority", "High").with("nextStep", "Tour visit"));
    contested = pipeline.opportunity("Tour contested", company);
    movable = pipeline.opportunity("Tour movable", company);
    unestimated = pipeline.unestimated("Tour unestimated", company);
    viewer(system);
    try {
      file = Files.writeString(folder.resolve("tour.csv"), ROWS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sellInThePast(PipelineSystem system) {
    LocalDate today = system.today();
    LocalDate start = today.minusDays(100);
    PastPipeline past = new PastPipeline(system, MARK);
    past.with("Tour won", "Tour Ltd", "Won", start, 900, "", "", today, "500.50")
        .with("Tour lost", "Tour Ltd", "Lost", start, 900, "", "", today, "")
        .with("Tour asked for", "Tour Ltd", "NotStarted", "", "", "", "", "", "")
        .with("Tour closing", "Tour Ltd", "Stage 3", start, 18400, 50, today, "", "")
        .with("Tour late", "Tour Ltd", "Stage 1", start, "1000.10", "", start.plusDays(9), "", "");
    for (int i = 1; i <= 24; i++) {
      past.with("Tour more " + i, "Tour Ltd", "Stage 2", start, 100 + i, 60, today, "", "");
    }
    past.imported();
  }

  private static void viewer(PipelineSystem system) {
    Answer made =
        system
            .administrator()
            .post(
                "users",
                Json.createObjectBuilder()
                    .add("userName", VIEWER)
                    .add("displayName", "Tour Viewer")
                    .add("password", PipelineSystem.ADMIN_PASSWORD)
                    .add("roles", Json.createArrayBuilder().add("VIEWER"))
                    .build()
                    .toString());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  String won() {
    return MARK + "-0";
  }

  String lost() {
    return MARK + "-1";
  }

  String asked() {
    return MARK + "-2";
  }

  String late() {
    return MARK + "-4";
  }

  String company() {
    return company;
  }

  String person() {
    return person;
  }

  /** An opportunity with much that happened. */
  String full() {
    return full;
  }

  String contested() {
    return contested;
  }

  String movable() {
    return movable;
  }

  /** An opportunity without an estimate, which no later stage takes. */
  String unestimated() {
    return unestimated;
  }

  /** A file to import, one row of which is wrong. */
  Path file() {
    return file;
  }

  /** What stands in that file. */
  List<String> cells() {
    return List.of(ROWS.split("[;\\n]"));
  }

  /** Changes the contested opportunity as somebody else would. */
  void changeContested() {
    pipeline.change(contested, Values.of("nextStep", "Tour step at " + System.nanoTime()));
  }
}
