package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.Parties;
import org.salespipeline.opportunity.service.OpportunityRepository.ContactFacts;
import org.salespipeline.opportunity.service.OpportunityRepository.SalespersonFacts;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.Violation;
import org.salespipeline.user.service.CurrentUser;

/**
 * Turns the codes that a caller named into the parties of an opportunity, and fills in the
 * defaults: the salesperson is the contact's, then the caller's own; the cycle is the set-up's
 * (domain reference 6.1 and the API contract).
 */
@Dependent
class PartyReader {

  @Inject private OpportunityRepository repository;
  @Inject private CurrentUser currentUser;

  /** The parties of a new opportunity, defaults filled in. */
  Parties ofNew(OpportunityData data) {
    return read(data, true);
  }

  /** The parties that a change names; nothing is filled in. */
  Parties named(OpportunityData data) {
    return read(data, false);
  }

  private Parties read(OpportunityData data, boolean withDefaults) {
    List<Violation> unknown = new ArrayList<>();
    ContactFacts contact =
        named(data.contactNumber(), "contactNumber", unknown, repository::contact);
    String salespersonCode = data.salespersonCode();
    String cycleCode = data.salesCycleCode();
    if (withDefaults && Texts.trimmed(salespersonCode) == null) {
      salespersonCode = defaultSalesperson(contact);
    }
    if (withDefaults && Texts.trimmed(cycleCode) == null) {
      cycleCode = repository.setup().salesCycleCode();
    }
    SalespersonFacts salesperson =
        named(salespersonCode, "salespersonCode", unknown, repository::salesperson);
    SalesCycle cycle = named(cycleCode, "salesCycleCode", unknown, repository::cycle);
    if (!unknown.isEmpty()) {
      throw new RuleViolation(unknown);
    }
    return new Parties(
        contact == null ? null : contact.id(),
        contact == null ? null : contact.companyId(),
        contact == null ? null : contact.companyName(),
        contact != null && contact.blocked(),
        salesperson == null ? null : salesperson.id(),
        salesperson != null && salesperson.blocked(),
        cycle);
  }

  private String defaultSalesperson(ContactFacts contact) {
    return contact != null && contact.salespersonCode() != null
        ? contact.salespersonCode()
        : currentUser.salespersonId().flatMap(repository::choosableSalesperson).orElse(null);
  }

  private static <T> T named(
      String code,
      String field,
      List<Violation> unknown,
      java.util.function.Function<String, Optional<T>> finder) {
    if (Texts.trimmed(code) == null) {
      return null;
    }
    Optional<T> found = finder.apply(code);
    if (found.isEmpty()) {
      unknown.add(Violation.of(field, CommonError.FIELD_UNKNOWN_REFERENCE, code));
    }
    return found.orElse(null);
  }
}
