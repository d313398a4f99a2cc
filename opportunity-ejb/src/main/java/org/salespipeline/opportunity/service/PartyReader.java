package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.Parties;
import org.salespipeline.opportunity.service.OpportunityGround.ContactFacts;
import org.salespipeline.opportunity.service.OpportunityGround.Ground;
import org.salespipeline.opportunity.service.OpportunityGround.SalespersonFacts;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.Violation;
import org.salespipeline.user.service.CurrentUser;

/**
 * Turns the codes that a caller named into the parties of an opportunity, and fills in the
 * defaults: the salesperson is the contact's, then the caller's own; the cycle is the set-up's
 * (domain reference 6.1 and the API contract). The set-up of the cycle stays as it is until the
 * transaction ends.
 */
@Dependent
class PartyReader {

  @Inject private OpportunityGround facts;
  @Inject private CurrentUser currentUser;

  /** The parties of a new opportunity, defaults filled in. */
  NamedParties ofNew(OpportunityData data, Ground ground) {
    SalesCycle cycle = ground.cycle() == null ? null : facts.cycle(ground.cycle());
    return read(
        data,
        number -> Optional.ofNullable(ground.contact()),
        this::defaultSalesperson,
        code -> Optional.ofNullable(cycle),
        cycle);
  }

  /** The parties that a change names; nothing is filled in. */
  NamedParties named(OpportunityData data) {
    return read(data, facts::contact, contact -> null, facts::heldCycle, null);
  }

  private NamedParties read(
      OpportunityData data,
      Function<String, Optional<ContactFacts>> contacts,
      Function<ContactFacts, SalespersonFacts> otherwiseSalesperson,
      Function<String, Optional<SalesCycle>> cycles,
      SalesCycle otherwiseCycle) {
    List<Violation> unknown = new ArrayList<>();
    ContactFacts contact = named(data.contactNumber(), "contactNumber", unknown, contacts);
    SalespersonFacts salesperson =
        Texts.trimmed(data.salespersonCode()) == null
            ? otherwiseSalesperson.apply(contact)
            : named(data.salespersonCode(), "salespersonCode", unknown, facts::salesperson);
    SalesCycle cycle =
        Texts.trimmed(data.salesCycleCode()) == null
            ? otherwiseCycle
            : named(data.salesCycleCode(), "salesCycleCode", unknown, cycles);
    if (!unknown.isEmpty()) {
      throw new RuleViolation(unknown);
    }
    PartyNames names = PartyNames.of(contact, salesperson);
    Parties parties =
        new Parties(
            contact == null ? null : contact.id(),
            contact == null ? null : contact.companyId(),
            names.companyName(),
            contact != null && contact.blocked(),
            salesperson == null ? null : salesperson.id(),
            salesperson != null && salesperson.blocked(),
            cycle);
    return new NamedParties(parties, names);
  }

  private SalespersonFacts defaultSalesperson(ContactFacts contact) {
    return contact != null && contact.salesperson() != null
        ? contact.salesperson()
        : currentUser.salespersonId().flatMap(facts::choosableSalesperson).orElse(null);
  }

  private static <T> T named(
      String code, String field, List<Violation> unknown, Function<String, Optional<T>> finder) {
    if (Texts.trimmed(code) == null) {
      return null;
    }
    Optional<T> found = finder.apply(code);
    if (found.isEmpty()) {
      unknown.add(Violation.of(field, CommonError.FIELD_UNKNOWN_REFERENCE, code));
    }
    return found.orElse(null);
  }

  /** The parties, and what they are called. */
  record NamedParties(Parties parties, PartyNames names) {}
}
