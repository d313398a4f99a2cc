package org.salespipeline.system.pages;

import static org.salespipeline.system.pages.TourStop.Reader.ADMINISTRATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The stops of one part of the tour, in the order in which they are made. */
abstract class Stops {

  static final String LIST = "opportunity/list";
  static final String BOARD = "opportunity/board";
  static final String CARD = "opportunity/card";
  static final String NOTHING = "?q=no-such-thing";

  private final List<TourStop> all = new ArrayList<>();

  final List<TourStop> all() {
    return List.copyOf(all);
  }

  /** Goes to the page at this path, and no more. */
  static BiConsumer<Browser, TourGround> on(String path) {
    return (browser, ground) -> browser.go(path);
  }

  /** Opens the card of the opportunity that most happened to. */
  static void onCard(Browser browser, TourGround ground) {
    OpportunityPage.of(ground.full(), browser);
  }

  /** A page that people work on all day. */
  final void main(String name, String view, BiConsumer<Browser, TourGround> way) {
    all.add(new TourStop(name, view, ADMINISTRATOR, true, way));
  }

  final void stop(String name, String view, BiConsumer<Browser, TourGround> way) {
    stop(name, view, ADMINISTRATOR, way);
  }

  final void stop(
      String name, String view, TourStop.Reader reader, BiConsumer<Browser, TourGround> way) {
    all.add(new TourStop(name, view, reader, false, way));
  }
}
