package org.salespipeline.user;

/**
 * All that its owner says of a saved view.
 *
 * @param name what it is called, unique among the owner's views of the page
 * @param shared whether everybody may use it
 * @param query what the page shows: its address after the question mark
 */
public record SavedViewData(String name, boolean shared, String query) {

  public SavedViewData {
    query = query == null ? "" : query;
  }
}
