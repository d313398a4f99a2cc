package org.salespipeline.shared.faces;

import java.util.List;

/** A page whose address says what it shows, so that this can be kept under a name. */
public interface ViewedPage {

  /** What the address calls the saved view that it was opened with. */
  String VIEW = "view";

  /**
   * What the address says in the place of a view where it says nothing else: all that the page has,
   * instead of what the reader's page begins with.
   */
  String WHOLE = "all";

  /** The part of an address, from its question mark on, that shows this. */
  static String query(ListState state) {
    return state.equals(ListState.empty()) ? state.with(VIEW, WHOLE).query() : state.query();
  }

  /** Which page it is. */
  String viewPage();

  /** The saved view that the address names, or null. */
  String viewMark();

  /** What a view has to keep: all that decides what the page shows now. */
  ListState viewed();

  /** The part of it that decides which rows are shown. */
  ListState viewedFilter();

  /** What an address that was kept says, as far as it still means something here. */
  ListState viewOf(String query);

  /** The views that everybody expects. */
  List<BuiltInView> builtInViews();

  /** The address from the root of the server that shows this. */
  String viewAddress(String query);
}
