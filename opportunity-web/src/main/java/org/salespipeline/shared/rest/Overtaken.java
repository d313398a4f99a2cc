package org.salespipeline.shared.rest;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.RecordChanged;

/** The caller's version of a record is not the newest one; this refusal tells which one is. */
class Overtaken extends RecordChanged implements TellsCurrent {

  private static final long serialVersionUID = 1L;

  private final transient RecordTag current;

  Overtaken(RecordTag current) {
    this.current = current;
  }

  /**
   * The same for a change that happened during the request, as long as the record can be read.
   *
   * @param current reads the tag
   */
  static RecordChanged since(RecordChanged refusal, Supplier<RecordTag> current) {
    try {
      return new Overtaken(current.get());
    } catch (NotFound | EJBException unreadable) {
      // deleted meanwhile, or in a transaction that is over
      return refusal;
    }
  }

  @Override
  public RecordTag current() {
    return current;
  }
}
