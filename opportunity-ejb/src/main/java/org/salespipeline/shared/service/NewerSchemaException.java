package org.salespipeline.shared.service;

/** The database was migrated by a newer version of the product; this one must not touch it. */
public final class NewerSchemaException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NewerSchemaException(String found, String known) {
    super(
        "The database schema is at version "
            + found
            + ", but this version of Opportunity knows versions up to "
            + known
            + " only; start the version that made it, or a newer one.");
  }
}
