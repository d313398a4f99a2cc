package org.salespipeline.shared;

/** The caller's version of a record is not the newest one: somebody else changed it in between. */
public class RecordChanged extends BusinessException {

  private static final long serialVersionUID = 1L;

  public RecordChanged() {
    super(Violation.of(null, CommonError.RECORD_CHANGED));
  }
}
