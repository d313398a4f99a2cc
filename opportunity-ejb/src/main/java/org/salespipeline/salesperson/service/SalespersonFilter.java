package org.salespipeline.salesperson.service;

/**
 * Which salespeople are wanted.
 *
 * @param words words that code, name or email contain, or null for any
 * @param blocked only those that are blocked, or are not, or null for both
 */
public record SalespersonFilter(String words, Boolean blocked) {

  /** Everybody. */
  public static final SalespersonFilter ALL = new SalespersonFilter(null, null);

  /** Those that may be chosen, whatever their name. */
  public static final SalespersonFilter CHOOSABLE = new SalespersonFilter(null, false);
}
