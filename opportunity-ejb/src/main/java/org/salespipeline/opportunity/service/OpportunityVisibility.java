package org.salespipeline.opportunity.service;

/**
 * Which opportunities a caller may know of: the one place that decides, for lists, single records,
 * searches and figures alike. Everyone who may read opportunities sees all of them (domain
 * reference 2.8); nobody sees deleted ones.
 */
public final class OpportunityVisibility {

  /** The condition on a row of {@code opportunity} with alias {@code o}. */
  public static final String PREDICATE = "o.deleted_at is null";

  // the sums in the view "pipeline" leave out deleted ones, too

  /**
   * The same for a row of {@code opportunity_entry} with alias {@code e}. It asks for the few that
   * are hidden, so that entries can be counted from an index alone.
   */
  static final String ENTRY_PREDICATE =
      "e.opportunity_id not in (select o.id from opportunity o where o.deleted_at is not null)";

  private OpportunityVisibility() {}
}
