package org.salespipeline.system.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every page in every state worth looking at, in the order in which they are visited. Whoever adds
 * a page adds it here; {@link TourTest} reminds.
 */
final class Tour {

  /** What has a view and is no page. */
  static final Map<String, String> NO_PAGES =
      Map.of(
          "opportunity/export", "is answered with a file",
          "opportunity/lane", "is a part of the board");

  private Tour() {}

  /** What somebody sees who has just installed the product. */
  static List<TourStop> whenEmpty() {
    return new EmptyStops().all();
  }

  /** What somebody sees who works with it. */
  static List<TourStop> whenFilled() {
    return Stream.of(
            new EverywhereStops(),
            new OpportunityStops(),
            new FigureStops(),
            new RecordStops(),
            new AdministrationStops(),
            new TroubleStops())
        .flatMap(each -> each.all().stream())
        .toList();
  }

  /** The views that are visited at all. */
  static Set<String> views() {
    return Stream.concat(whenEmpty().stream(), whenFilled().stream())
        .map(TourStop::view)
        .collect(Collectors.toSet());
  }
}
