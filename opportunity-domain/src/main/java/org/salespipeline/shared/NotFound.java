package org.salespipeline.shared;

/** There is no such record for this caller. */
public class NotFound extends BusinessException {

  private static final long serialVersionUID = 1L;

  /**
   * @param kind the record's kind as the API names the collection, such as {@code opportunities}
   * @param key the business code or number that was asked for; null where none was
   */
  public NotFound(String kind, String key) {
    super(Violation.of(null, CommonError.RECORD_NOT_FOUND, kind, key == null ? "" : key));
  }
}
