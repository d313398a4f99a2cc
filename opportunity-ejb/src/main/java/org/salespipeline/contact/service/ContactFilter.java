package org.salespipeline.contact.service;

import org.salespipeline.contact.ContactType;

/**
 * Which contacts are wanted; null means any.
 *
 * @param words words that number, name, company name or e-mail address contain
 * @param companyNumber the people of this company, and the company itself
 * @param salespersonCode those of this salesperson
 */
public record ContactFilter(
    String words, ContactType type, String companyNumber, String salespersonCode) {

  /** Everybody. */
  public static final ContactFilter ALL = new ContactFilter(null, null, null, null);

  /** Whatever contains the words. */
  public static ContactFilter words(String words) {
    return new ContactFilter(words, null, null, null);
  }
}
