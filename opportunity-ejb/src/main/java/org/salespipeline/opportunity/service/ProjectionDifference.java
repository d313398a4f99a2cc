package org.salespipeline.opportunity.service;

/**
 * One figure of an opportunity that is not what its active entry says.
 *
 * @param number the opportunity's number
 * @param field which figure
 * @param onOpportunity what the opportunity says, or null
 * @param onEntry what the entry says, or null
 */
public record ProjectionDifference(
    String number, String field, String onOpportunity, String onEntry) {

  @Override
  public String toString() {
    return number + ": " + field + " is " + onOpportunity + ", its active entry says " + onEntry;
  }
}
