package org.salespipeline.comment;

/** What a comment can be about. */
public enum CommentOwner {
  Contact,
  SalesCycle,
  SalesCycleStage,
  Opportunity
}
