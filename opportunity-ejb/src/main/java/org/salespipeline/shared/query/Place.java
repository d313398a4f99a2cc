package org.salespipeline.shared.query;

/**
 * Where in an option something stands, so that a refusal can point at it. Two places never make a
 * difference between filters: what counts is what is said, not where.
 *
 * @param option the option, such as {@code $filter}
 * @param token what stands there
 * @param position its first character, counted from 1; 0 for what no caller wrote
 */
public record Place(String option, String token, int position) {

  /** Of what was not read from an option. */
  public static final Place NOWHERE = new Place("", "", 0);

  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
