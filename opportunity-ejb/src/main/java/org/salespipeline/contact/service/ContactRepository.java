package org.salespipeline.contact.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.contact.Contact;
import org.salespipeline.contact.ContactBusinessRelation;
import org.salespipeline.contact.ContactType;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.query.Words;

/** Where contacts and their business relations are kept. */
@Dependent
class ContactRepository {

  /** Finds what has a number, deleted contacts included. */
  static final String WITH_NUMBER = "select 1 from contact where number = ?";

  /** Finds the customer with a number. */
  static final String CUSTOMER_WITH_NUMBER =
      "select 1 from contact_business_relation where link_to = 'Customer' and linked_number = ?";

  /**
   * The opportunities that count for a contact {@code c}: those of the company, or of the person
   * alone.
   */
  private static final String COUNTED =
      """
       from opportunity o
       where o.deleted_at is null and o.status <> 'NotStarted'
         and (c.type = 'Company' and o.contact_company_id = c.id
              or c.type = 'Person' and o.contact_id = c.id)
      """;

  /** Spelled as the index on words is. */
  private static final String SEARCHED =
      "r.number || ' ' || coalesce(r.display_name, '') || ' ' || coalesce(r.company_name, '')";

  private static final Listing<ContactView> LISTING =
      Listing.of(
              ContactView.class,
              """
          select c.id, c.version, c.number, c.external_id, c.type, c.display_name, m.number as company_number, c.company_name,
                 c.first_name, c.middle_name, c.surname, c.job_title, c.email, c.phone_number,
                 c.mobile_phone_number, c.website, c.address_line1, c.address_line2, c.postal_code, c.city,
                 c.state, c.country, c.language_code, c.currency_code, p.code as salesperson_code,
                 (select case count(*) when 0 then 'None'
                           when 1 then case min(b.link_to) when 'Customer' then 'Customer' else 'Other' end
                           else 'Other' end
                    from contact_business_relation b where b.contact_id in (c.id, c.company_id))
                   as business_relation,
                 (select min(b.linked_number) from contact_business_relation b
                   where b.contact_id in (c.id, c.company_id) and b.link_to = 'Customer') as customer_number,
                 c.privacy_blocked, c.last_interaction_date,
                 f.number_of_opportunities, f.estimated_value, f.calculated_current_value,
                 exists (select 1 from comment_line l where l.owner_id = c.id and l.deleted_at is null)
                   as has_comments,
                 c.company_id, c.salesperson_id,
                 c.created_at as system_created_at, c.changed_at as last_modified_date_time
            from contact c
            left join contact m on m.id = c.company_id
            left join salesperson p on p.id = c.salesperson_id
            left join lateral (
                 select count(*) as number_of_opportunities,
                        coalesce(sum(o.estimated_value), 0) as estimated_value,
                        coalesce(sum(o.calculated_current_value), 0) as calculated_current_value
                   @counted) f on true
           where c.deleted_at is null
          """
                  .replace("@counted", COUNTED),
              "number")
          .required("systemCreatedAt", "lastModifiedDateTime")
          .coded("salespersonCode", "salesperson_id", "salesperson")
          .numbered("companyNumber", "company_id", "contact")
          .searched(SEARCHED)
          .build();

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  void add(Contact contact) {
    em.persist(contact);
    em.flush();
  }

  void add(ContactBusinessRelation relation) {
    em.persist(relation);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /** Whether a partner system calls a contact so. */
  boolean hasExternalId(String externalId) {
    return exists(
        "select 1 from contact c where c.external_id = ?1 and c.deleted_at is null", externalId);
  }

  Optional<Contact> byNumber(String number) {
    return em.createQuery(
            "select c from Contact c where c.number = :number and c.deletedAt is null",
            Contact.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  Optional<Contact> byId(UUID id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(Contact.class, id)).filter(c -> !c.isDeleted());
  }

  Optional<Contact> locked(UUID id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(c -> !c.isDeleted());
  }

  /** Contacts of exactly that name, without regard to case and accents, the oldest first. */
  List<Contact> byName(ContactType type, String displayName) {
    List<?> ids =
        em.createNativeQuery(
                """
                select cast(c.id as varchar) from contact c
                 where c.deleted_at is null and c.type = ?1 and folded(c.display_name) = folded(?2)
                 order by c.number
                """)
            .setParameter(1, type.name())
            .setParameter(2, displayName)
            .getResultList();
    return ids.stream().map(id -> em.find(Contact.class, UUID.fromString(id.toString()))).toList();
  }

  List<Contact> personsOf(UUID companyId) {
    return em.createQuery(
            """
            select c from Contact c
             where c.companyId = :companyId and c.id <> :companyId and c.deletedAt is null
             order by c.number
            """,
            Contact.class)
        .setParameter("companyId", companyId)
        .getResultList();
  }

  boolean hasPersons(UUID companyId) {
    return exists(
        """
        select 1 from contact c
         where c.company_id = cast(?1 as uuid) and c.type = 'Person' and c.deleted_at is null
        """,
        companyId.toString());
  }

  boolean hasOpportunities(UUID id) {
    return exists(
        """
        select 1 from opportunity o
         where cast(?1 as uuid) in (o.contact_id, o.contact_company_id) and o.deleted_at is null
        """,
        id.toString());
  }

  boolean hasOpenOpportunities(UUID id) {
    return exists(
        """
        select 1 from opportunity o
         where o.contact_id = cast(?1 as uuid) and o.deleted_at is null
           and o.status in ('NotStarted', 'InProgress')
        """,
        id.toString());
  }

  /** Whether the contact, or for a person with a company that company, is there and a customer. */
  boolean isCustomer(UUID contactId) {
    return sql.first(
            row -> true,
            """
            select 1
              from contact c
              join contact k
                on k.id = case c.type when 'Person' then coalesce(c.company_id, c.id) else c.id end
              join contact_business_relation b on b.contact_id = k.id and b.link_to = 'Customer'
             where c.id = ? and c.deleted_at is null and k.deleted_at is null
            """,
            contactId)
        .isPresent();
  }

  Optional<ContactBusinessRelation> customerRelation(UUID contactId) {
    return em.createQuery(
            """
            select b from ContactBusinessRelation b
             where b.contactId = :contactId and b.linkTo = 'Customer'
            """,
            ContactBusinessRelation.class)
        .setParameter("contactId", contactId)
        .getResultStream()
        .findFirst();
  }

  boolean hasRelations(UUID contactId) {
    return exists(
        "select 1 from contact_business_relation b where b.contact_id = cast(?1 as uuid)",
        contactId.toString());
  }

  Optional<Versioned<ContactView>> view(String number) {
    return LISTING.one(sql, Condition.of("r.number = ?", number));
  }

  Optional<Versioned<ContactView>> viewByExternalId(String externalId) {
    return LISTING.one(sql, Condition.of("r.external_id = ?", externalId));
  }

  /** People at their lists also know somebody by the address. */
  private static Condition withWord(String word) {
    return Condition.of(
        "folded(" + SEARCHED + ") like containing(?) or folded(r.email) like containing(?)",
        word,
        word);
  }

  Page<ContactView> list(ContactFilter filter, ListRequest request) {
    List<Condition> conditions = ofTypeAndSalesperson(filter, "r.type", "r.salesperson_id");
    boolean inSums = request.count() && request.isWhole();
    for (String word : Words.split(filter.words())) {
      conditions.add(withWord(word));
      inSums = false;
    }
    if (filter.companyNumber() != null) {
      conditions.add(
          Condition.of(
              "r.company_id = (select f.id from contact f where f.number = ?)",
              Codes.normalised(filter.companyNumber())));
      inSums = false;
    }
    return inSums
        ? LISTING.page(sql, request.uncounted(), conditions).counted(count(filter))
        : LISTING.page(sql, request, conditions);
  }

  /** From the sums, however many there are. */
  private long count(ContactFilter filter) {
    List<Condition> where = ofTypeAndSalesperson(filter, "t.part", "t.owner_id");
    where.add(0, Condition.of("t.kind = 'contact'"));
    return sql.figures(
            row -> row.getLong(1),
            Condition.all(where).within("select sum(t.number) from tally t where ", ""))
        .get(0);
  }

  private static List<Condition> ofTypeAndSalesperson(
      ContactFilter filter, String type, String salesperson) {
    List<Condition> conditions = new ArrayList<>();
    if (filter.type() != null) {
      conditions.add(Condition.of(type + " = ?", filter.type().name()));
    }
    if (filter.salespersonCode() != null) {
      conditions.add(
          Condition.of(
              salesperson
                  + " = (select f.id from salesperson f where f.code = ? and f.deleted_at is null)",
              Codes.normalised(filter.salespersonCode())));
    }
    return conditions;
  }

  Map<UUID, ContactView> linkedFrom(String table, String column, List<UUID> others) {
    return LISTING.linkedFrom(sql, table, column, others);
  }

  private boolean exists(String sql, String value) {
    return !em.createNativeQuery(sql)
        .setParameter(1, value)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
