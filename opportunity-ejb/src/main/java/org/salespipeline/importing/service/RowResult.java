package org.salespipeline.importing.service;

import org.salespipeline.importing.RowOutcome;

/** What a row came to, and what it taught about names. */
public final class RowResult {

  private final RowOutcome outcome;
  private final String number;
  private final Learnt learnt;

  RowResult(RowOutcome outcome, String number, Learnt learnt) {
    this.outcome = outcome;
    this.number = number;
    this.learnt = learnt;
  }

  RowOutcome outcome() {
    return outcome;
  }

  String number() {
    return number;
  }

  Learnt learnt() {
    return learnt;
  }
}
