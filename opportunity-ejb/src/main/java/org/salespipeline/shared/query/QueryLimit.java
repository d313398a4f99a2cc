package org.salespipeline.shared.query;

/** How much a query may ask for, so that no question costs without bound. */
public enum QueryLimit {
  /** Characters of an option. */
  LENGTH(10_000),
  /** Parentheses and negations within each other. */
  DEPTH(25),
  /** Conditions of a filter. */
  TERMS(100),
  /** Values in one list. */
  VALUES(500),
  /** Keys to order by. */
  KEYS(10),
  /** Words and phrases to search for. */
  WORDS(10);

  private final int most;

  QueryLimit(int most) {
    this.most = most;
  }

  /** The most that is allowed. */
  public int most() {
    return most;
  }

  void check(String option, int found) {
    if (found > most) {
      throw new BadQuery(QueryError.TOO_COMPLEX, option, String.valueOf(most), this);
    }
  }
}
