package org.salespipeline.contact;

import org.salespipeline.shared.ErrorCode;

/** Why something cannot be done with a contact (domain reference, chapter 4). */
public enum ContactError implements ErrorCode {
  /** The company of the person does not exist (domain reference 10.2). */
  NO_COMPANY("contact.no-company"),
  /** The contact, or its company, must not be used. Argument: the number. */
  PRIVACY_BLOCKED("contact.privacy-blocked"),
  /** The contact is tied to a customer already. */
  RELATION_EXISTS("contact.relation-exists"),
  /** There are opportunities, of whatever status. */
  HAS_OPPORTUNITIES("contact.has-opportunities"),
  /** There are opportunities that are not closed. */
  HAS_OPEN_OPPORTUNITIES("contact.has-open-opportunities"),
  /** The company still has people. */
  HAS_PERSONS("contact.has-persons");

  private final String code;

  ContactError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
