package org.salespipeline.shared.service;

/**
 * The schema cannot be made in this database as it is. The message says what an administrator of
 * PostgreSQL has to do.
 */
public final class UnfitDatabaseException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnfitDatabaseException(String sentence) {
    super(sentence);
  }
}
