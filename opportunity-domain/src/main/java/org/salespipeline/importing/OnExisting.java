package org.salespipeline.importing;

/** What happens to a row whose number exists. The names are those of the API. */
public enum OnExisting {
  /** It is left as it is. */
  skip,
  /** It is brought up to date with the row. */
  update
}
