package org.salespipeline.setup;

/** What a person takes over from the company it belongs to (domain reference 4.5). */
public record Inheritance(
    boolean salesperson,
    boolean country,
    boolean language,
    boolean address,
    boolean communication) {

  /** Everything is inherited, as in a new installation. */
  public static final Inheritance ALL = new Inheritance(true, true, true, true, true);
}
