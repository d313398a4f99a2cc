package org.salespipeline.shared.service;

import org.salespipeline.shared.PersistentEntity;
import org.salespipeline.shared.RecordChanged;

/** What a caller believes of a record that it is about to change. */
public final class Expected {

  private Expected() {}

  /**
   * Refuses if somebody changed the record since the caller read it.
   *
   * @param version the version the caller read, or null where any will do
   */
  public static void version(PersistentEntity record, Long version) {
    if (version != null && version != record.version()) {
      throw new RecordChanged();
    }
  }
}
