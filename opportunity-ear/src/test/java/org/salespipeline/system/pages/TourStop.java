package org.salespipeline.system.pages;

import java.util.function.BiConsumer;

/**
 * One page in one state.
 *
 * @param name what its pictures and findings are called by
 * @param view the file of the page, below the web application and without its ending
 * @param reader who looks at it
 * @param main whether it is one that people work on all day, which is looked at more closely
 * @param way how to get there, and to bring it into its state
 */
record TourStop(
    String name, String view, Reader reader, boolean main, BiConsumer<Browser, TourGround> way) {

  /** The stop at which there is no network, and the browser says so. */
  static final String OFFLINE = "connection-lost";

  /** Who looks at a page. */
  enum Reader {
    NOBODY,
    VIEWER,
    ADMINISTRATOR
  }

  @Override
  public String toString() {
    return name;
  }
}
