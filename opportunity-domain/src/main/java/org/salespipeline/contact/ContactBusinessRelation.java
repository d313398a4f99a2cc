package org.salespipeline.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.PersistentEntity;
import org.salespipeline.shared.RuleViolation;

/** The tie of a contact to a customer, and the customer's number (domain reference 4.6, 4.7). */
@Entity
@Table(name = "contact_business_relation")
public class ContactBusinessRelation extends PersistentEntity {

  private static final String CUSTOMER = "Customer";

  @Column(name = "contact_id", updatable = false)
  private UUID contactId;

  @Column(name = "relation_code", updatable = false)
  private String relationCode;

  @Column(name = "link_to", updatable = false)
  private String linkTo;

  @Column(name = "linked_number", updatable = false)
  private String linkedNumber;

  protected ContactBusinessRelation() {
    // for JPA
  }

  private ContactBusinessRelation(UUID contactId, Occasion occasion) {
    super(occasion);
    this.contactId = contactId;
  }

  /**
   * Makes the contact a customer with the given number; a privacy blocked one is refused (domain
   * reference 4.7).
   */
  static ContactBusinessRelation customer(
      Contact contact, String relationCode, String customerNumber, Occasion occasion) {
    if (contact.isPrivacyBlocked()) {
      throw new RuleViolation(ContactError.PRIVACY_BLOCKED, "contactNumber", contact.number());
    }
    ContactBusinessRelation relation = new ContactBusinessRelation(contact.id(), occasion);
    relation.relationCode = relationCode;
    relation.linkTo = CUSTOMER;
    relation.linkedNumber = customerNumber;
    return relation;
  }

  public String linkedNumber() {
    return linkedNumber;
  }
}
