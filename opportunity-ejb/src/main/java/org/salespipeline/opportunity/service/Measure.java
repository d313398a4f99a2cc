package org.salespipeline.opportunity.service;

/** A figure of an opportunity that lists and the matrix can be narrowed by. */
public enum Measure {
  EstimatedValue("estimatedValue", "estimated_value"),
  CalculatedCurrentValue("calculatedCurrentValue", "calculated_current_value"),
  ChancesOfSuccessPrc("chancesOfSuccessPrc", "chances_of_success_prc"),
  ProbabilityPrc("probabilityPrc", "probability_prc"),
  CompletedPrc("completedPrc", "completed_prc");

  private final String property;
  private final String column;

  Measure(String property, String column) {
    this.property = property;
    this.column = column;
  }

  /** The name of the property of an opportunity. */
  public String property() {
    return property;
  }

  String column() {
    return column;
  }
}
