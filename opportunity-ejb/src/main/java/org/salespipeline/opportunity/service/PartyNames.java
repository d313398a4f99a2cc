package org.salespipeline.opportunity.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.opportunity.service.OpportunityGround.ContactFacts;
import org.salespipeline.opportunity.service.OpportunityGround.SalespersonFacts;

/**
 * What the contact, its company and the salesperson of an opportunity are called; null where there
 * is none.
 */
record PartyNames(
    String contactNumber,
    String contactName,
    String contactCompanyNumber,
    String contactCompanyName,
    String salespersonCode,
    String salespersonName) {

  /** Columns by these names, of contact {@code c}, company {@code k} and salesperson {@code s}. */
  static final String COLUMNS =
      """
      c.number as contact_number, c.display_name as contact_name,
      k.number as contact_company_number, k.display_name as contact_company_name,
      s.code as salesperson_code, s.display_name as salesperson_name
      """;

  private static final PartyNames NOBODY = new PartyNames(null, null, null, null, null, null);

  /** Those of a contact, and of a salesperson who need not be its own. */
  static PartyNames of(ContactFacts contact, SalespersonFacts salesperson) {
    PartyNames names = contact == null ? NOBODY : contact.names();
    return new PartyNames(
        names.contactNumber,
        names.contactName,
        names.contactCompanyNumber,
        names.contactCompanyName,
        salesperson == null ? null : salesperson.code(),
        salesperson == null ? null : salesperson.name());
  }

  static PartyNames read(ResultSet row) throws SQLException {
    return new PartyNames(
        row.getString("contact_number"),
        row.getString("contact_name"),
        row.getString("contact_company_number"),
        row.getString("contact_company_name"),
        row.getString("salesperson_code"),
        row.getString("salesperson_name"));
  }

  /** The company's name, or the contact's where it has no company. */
  String companyName() {
    return contactCompanyName == null ? contactName : contactCompanyName;
  }

  /** Whether all whom the opportunity ties together are named. */
  boolean areAllOf(Opportunity opportunity) {
    return (contactNumber == null) == (opportunity.contactId() == null)
        && (contactCompanyNumber == null) == (opportunity.contactCompanyId() == null)
        && salespersonCode != null;
  }
}
