package org.salespipeline.contact.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.salespipeline.contact.Contact;
import org.salespipeline.contact.Inherited;
import org.salespipeline.contact.PostalAddress;
import org.salespipeline.setup.Inheritance;
import org.salespipeline.shared.Occasion;

/**
 * The records that follow a contact when it changes: the people of a company, and the opportunities
 * that are kept for a contact with their entries. Changed in bulk, because there may be very many.
 */
@Dependent
class ContactRecordsRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  /** Passes on to the people of a company what changed there (domain reference 4.5). */
  void passOn(Contact company, Inherited before, Inheritance switches, Occasion occasion) {
    Inherited now = company.inherited();
    List<Assignment> assignments = new ArrayList<>();
    if (!now.companyName().equals(before.companyName())) {
      assignments.add(new Assignment("company_name", "true", List.of(), now.companyName()));
    }
    for (Inherited.Passed field : now.passedOn(before, switches)) {
      assignments.add(Assignment.where(List.of(field), field));
    }
    if (now.passesAddress(before, switches)) {
      List<Inherited.Passed> block = block(before.address(), now.address());
      // the state is taken along, but does not decide (domain reference 4.5)
      List<Inherited.Passed> deciding = block.subList(0, block.size() - 1);
      block.forEach(field -> assignments.add(Assignment.where(deciding, field)));
    }
    if (!assignments.isEmpty()) {
      update(company.id(), assignments, occasion);
    }
  }

  /** The person's opportunities and their entries are the contact's from now on. */
  void handTo(UUID contactId, UUID personId, Occasion occasion) {
    opportunities(
        "contact_id = cast(?3 as uuid)",
        "contact_id = cast(?4 as uuid)",
        contactId,
        personId,
        occasion);
    entries(
        "contact_id = cast(?3 as uuid)",
        "contact_id = cast(?4 as uuid)",
        contactId,
        personId,
        occasion);
  }

  /** The opportunities of a person who had no company are sold to the company from now on. */
  void sellTo(UUID companyId, UUID personId, Occasion occasion) {
    String set = "contact_company_id = cast(?3 as uuid)";
    String where = "contact_id = cast(?4 as uuid)";
    opportunities(set, where, companyId, personId, occasion);
    entries(set, where, companyId, personId, occasion);
  }

  /**
   * Closed opportunities of a contact that goes stay, without it; their earlier entries still name
   * it.
   */
  void release(Contact contact, Occasion occasion) {
    String set = "contact_id = null, contact_company_id = null";
    String where = "(contact_id = cast(?3 as uuid) or contact_company_id = cast(?4 as uuid))";
    opportunities(set, where, contact.id(), contact.id(), occasion);
    entries(set, where + " and active", contact.id(), contact.id(), occasion);
  }

  private void opportunities(String set, String where, UUID third, UUID fourth, Occasion occasion) {
    execute("opportunity", set, where, third, fourth, occasion);
  }

  private void entries(String set, String where, UUID third, UUID fourth, Occasion occasion) {
    execute("opportunity_entry", set, where, third, fourth, occasion);
  }

  private void execute(
      String table, String set, String where, UUID third, UUID fourth, Occasion occasion) {
    em.createNativeQuery(
            "update "
                + table
                + " set "
                + set
                + ", version = version + 1, changed_at = ?1, changed_by = ?2 where "
                + where)
        .setParameter(1, Timestamp.from(occasion.at()))
        .setParameter(2, occasion.user())
        .setParameter(3, third.toString())
        .setParameter(4, fourth.toString())
        .executeUpdate();
  }

  private void update(UUID companyId, List<Assignment> assignments, Occasion occasion) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder("update contact set version = version + 1, changed_at = ");
    sql.append(bound(values, Timestamp.from(occasion.at())));
    sql.append(", changed_by = ").append(bound(values, occasion.user()));
    for (Assignment assignment : assignments) {
      sql.append(", ").append(assignment.column).append(" = case when ");
      sql.append(assignment.condition(values)).append(" then ");
      sql.append(typed(assignment.column, values, assignment.value));
      sql.append(" else ").append(assignment.column).append(" end");
    }
    sql.append(" where type = 'Person' and deleted_at is null and company_id = cast(");
    sql.append(bound(values, companyId.toString())).append(" as uuid) and (false");
    for (Assignment assignment : assignments) {
      sql.append(" or (").append(assignment.condition(values)).append(')');
    }
    Query query = em.createNativeQuery(sql.append(')').toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    query.executeUpdate();
  }

  private static List<Inherited.Passed> block(PostalAddress before, PostalAddress now) {
    return List.of(
        new Inherited.Passed("address_line1", before.addressLine1(), now.addressLine1()),
        new Inherited.Passed("address_line2", before.addressLine2(), now.addressLine2()),
        new Inherited.Passed("postal_code", before.postalCode(), now.postalCode()),
        new Inherited.Passed("city", before.city(), now.city()),
        new Inherited.Passed("state", before.state(), now.state()));
  }

  private static String bound(List<Object> values, Object value) {
    values.add(value);
    return "?" + values.size();
  }

  private static String typed(String column, List<Object> values, Object value) {
    if (value == null) {
      return "null";
    }
    return value instanceof UUID id
        ? "cast(" + bound(values, id.toString()) + " as uuid)"
        : bound(values, value);
  }

  /** A column that gets a value where every deciding field still has the company's old one. */
  private record Assignment(
      String column, String always, List<Inherited.Passed> deciding, Object value) {

    static Assignment where(List<Inherited.Passed> deciding, Inherited.Passed field) {
      return new Assignment(field.column(), null, deciding, field.newValue());
    }

    String condition(List<Object> values) {
      if (always != null) {
        return always;
      }
      List<String> parts = new ArrayList<>();
      for (Inherited.Passed field : deciding) {
        parts.add(
            field.oldValue() == null
                ? field.column() + " is null"
                : field.column() + " = " + typed(field.column(), values, field.oldValue()));
      }
      return String.join(" and ", parts);
    }
  }
}
