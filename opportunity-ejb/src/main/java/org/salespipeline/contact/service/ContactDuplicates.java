package org.salespipeline.contact.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.DuplicateStrings;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.setup.service.CompanySetupView;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Words;

/**
 * Looks whether a contact that is about to be entered is there already (domain reference 4.8),
 * among those that the indexes on names, e-mail addresses and phone numbers offer. The reference
 * knows companies only; a person entered twice is as much of a nuisance.
 */
@Stateless
public class ContactDuplicates {

  private static final int MOST_SHOWN = 5;
  private static final int LEAST_DIGITS = 5;

  private static final String FACTS =
      "select c.id, c.number, c.display_name, c.company_name, c.email, c.phone_number,"
          + " c.mobile_phone_number, folded(c.display_name) = folded(?) as same_name"
          + " from contact c where c.deleted_at is null and c.type = ?";

  private static final String WORDS =
      "folded(c.number || ' ' || coalesce(c.display_name, '') || ' ' || coalesce(c.company_name, ''))";

  private static final String PHONE =
      "(regexp_replace(coalesce(c.phone_number, ''), '[^0-9]', '', 'g') || ' '"
          + " || regexp_replace(coalesce(c.mobile_phone_number, ''), '[^0-9]', '', 'g'))";

  @Inject private CompanySetupQueries setup;
  @Inject private Sql sql;

  /**
   * The contacts that may be the same; none where the set-up wants no such search.
   *
   * @param data what is about to be entered
   */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PossibleDuplicate> of(ContactData data) {
    CompanySetupView settings = setup.get().value();
    if (!settings.autosearchDuplicates() || data.displayName() == null) {
      return List.of();
    }
    DuplicateStrings entered =
        DuplicateStrings.of(
            data.displayName(), data.email(), data.phoneNumber(), data.mobilePhoneNumber());
    return candidates(data).stream()
        .filter(
            there ->
                there.sameName()
                    || there.hasEmail(data.email())
                    || entered.match(there.strings(), settings.duplicateHitPrc()))
        .limit(MOST_SHOWN)
        .map(Candidate::shown)
        .toList();
  }

  private List<Candidate> candidates(ContactData data) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    add(parts, values, data, "folded(c.display_name) = folded(?)", data.displayName());
    String longestWord = longestWord(data.displayName());
    add(parts, values, data, WORDS + " like containing(?)", longestWord);
    if (data.email() != null) {
      add(parts, values, data, "folded(c.email) like containing(?)", data.email());
    }
    String digits = digits(data);
    if (digits.length() >= LEAST_DIGITS) {
      add(parts, values, data, PHONE + " like containing(?)", digits);
    }
    return sql.rows(
        row ->
            new Candidate(
                new PossibleDuplicate(
                    row.getString("number"),
                    row.getString("display_name"),
                    row.getString("company_name"),
                    row.getString("email"),
                    row.getString("phone_number")),
                row.getString("mobile_phone_number"),
                row.getBoolean("same_name")),
        "select * from ("
            + String.join(" union ", parts)
            + ") found"
            + " order by same_name desc, display_name, number",
        values.toArray());
  }

  private static void add(
      List<String> parts, List<Object> values, ContactData data, String condition, String value) {
    parts.add("(" + FACTS + " and " + condition + " limit 50)");
    values.add(data.displayName());
    values.add(data.type().name());
    values.add(value);
  }

  /** The longest word of a name is its rarest. */
  private static String longestWord(String name) {
    return Words.split(name).stream()
        .reduce((one, other) -> other.length() > one.length() ? other : one)
        .orElse(name);
  }

  /** The national part of a number is written everywhere. */
  private static String digits(ContactData data) {
    String number = data.phoneNumber() == null ? data.mobilePhoneNumber() : data.phoneNumber();
    String digits = number == null ? "" : number.replaceAll("[^0-9]", "");
    return digits.length() <= 7 ? digits : digits.substring(digits.length() - 7);
  }

  private record Candidate(PossibleDuplicate shown, String mobile, boolean sameName) {

    DuplicateStrings strings() {
      return DuplicateStrings.of(shown.displayName(), shown.email(), shown.phoneNumber(), mobile);
    }

    boolean hasEmail(String email) {
      return email != null && shown.email() != null && email.equalsIgnoreCase(shown.email().trim());
    }
  }
}
