package org.salespipeline.opportunity.service;

/**
 * Which opportunities a caller may know of: the one place that decides, for lists, single records,
 * searches and figures alike. Everyone who may read opportunities sees all of them (domain
 * reference 2.8); nobody sees deleted ones.
 */
public final class OpportunityVisibility {

  /** The condition on a row of {@code opportunity} with alias {@code o}. */
  public static final String PREDICATE = "o.deleted_at is null";

  // the sums of V015 and V018 leave out deleted ones, too

  private OpportunityVisibility() {}
}
