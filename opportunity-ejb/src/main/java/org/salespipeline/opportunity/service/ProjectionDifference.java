package org.salespipeline.opportunity.service;

/**
 * One figure of an opportunity that is not what its active entry says, or one sum of the pipeline
 * that is not what its opportunities add up to.
 *
 * @param number the opportunity's number, or what the sum is of
 * @param field which figure
 * @param onOpportunity what the opportunity or the sum says, or null
 * @param onEntry what the entry or the opportunities say, or null
 */
public record ProjectionDifference(
    String number, String field, String onOpportunity, String onEntry) {

  @Override
  public String toString() {
    return number + ": " + field + " is " + onOpportunity + ", but ought to be " + onEntry;
  }
}
