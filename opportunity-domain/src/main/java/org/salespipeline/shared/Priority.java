package org.salespipeline.shared;

/** How urgent something is. The names are those of the API. */
public enum Priority {
  Low,
  Normal,
  High
}
