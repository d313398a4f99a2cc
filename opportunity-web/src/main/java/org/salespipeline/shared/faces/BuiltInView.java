package org.salespipeline.shared.faces;

/**
 * A view of a page that everybody expects, and nobody has to save.
 *
 * @param key what it is called in preferences
 * @param title what readers call it
 * @param filter which rows it shows
 */
public record BuiltInView(String key, String title, ListState filter) {

  /** The same view with another filter. */
  public BuiltInView with(ListState other) {
    return new BuiltInView(key, title, other);
  }
}
