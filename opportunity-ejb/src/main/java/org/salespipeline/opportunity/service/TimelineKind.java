package org.salespipeline.opportunity.service;

/** What can happen to an opportunity. */
public enum TimelineKind {
  /** An entry was appended: a stage entered or kept, or the opportunity closed. */
  Stage,
  /** Somebody wrote a comment. */
  Comment,
  /** The opportunity was created, or one of its fields got another value. */
  Change
}
