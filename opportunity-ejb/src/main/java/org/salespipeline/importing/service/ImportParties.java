package org.salespipeline.importing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactReference;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.contact.service.ContactService;
import org.salespipeline.importing.Creatable;
import org.salespipeline.importing.ImportError;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.RowWish.NamedContact;
import org.salespipeline.importing.RowWish.NamedSalesperson;
import org.salespipeline.importing.SalespersonCodes;
import org.salespipeline.salesperson.SalespersonData;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonReference;
import org.salespipeline.salesperson.service.SalespersonService;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Violation;

/**
 * Finds the contact and the salesperson that a row names, by number or code, else by exact name
 * without regard to case and accents; creates them where the options say so. A person named
 * together with a company is one of that company.
 */
@Dependent
class ImportParties {

  @Inject private ContactQueries contacts;
  @Inject private ContactService contactService;
  @Inject private SalespersonQueries salespeople;
  @Inject private SalespersonService salespersonService;

  /**
   * The number of the contact; null where the row names none, or where a check noted why not.
   * Nothing is created once something is wrong with the row.
   */
  String contact(RunningImport run, Learnt learnt, NamedContact named, Checks checks) {
    if (!named.isNamed()) {
      return null;
    }
    String known = run.contact(named) == null ? learnt.contact(named) : run.contact(named);
    if (known != null) {
      return known;
    }
    String number = new ContactSearch(run, learnt, named, checks).find();
    if (number != null) {
      learnt.contact(named, number);
    }
    return number;
  }

  /** One contact of one row on its way from name to number. */
  private final class ContactSearch {

    private final RunningImport run;
    private final Learnt learnt;
    private final NamedContact named;
    private final Checks checks;

    ContactSearch(RunningImport run, Learnt learnt, NamedContact named, Checks checks) {
      this.run = run;
      this.learnt = learnt;
      this.named = named;
      this.checks = checks;
    }

    String find() {
      if (named.number() != null) {
        return byNumber();
      }
      if (named.name() == null) {
        return one(ImportTarget.contactCompanyName, companies())
            .map(ContactReference::number)
            .orElseGet(this::newCompany);
      }
      return named.companyName() == null ? byNameAlone() : personOfCompany();
    }

    private String byNumber() {
      Optional<ContactReference> found = contacts.find(named.number());
      if (found.isPresent()) {
        return found.get().number();
      }
      String name = named.name() == null ? named.companyName() : named.name();
      ContactData data =
          named.name() == null
              ? ContactData.company(name)
              : ContactData.person(name, named.companyName() == null ? null : company());
      return name == null
          ? unknown(ImportTarget.contactNumber, named.number())
          : created(data.numbered(named.number()), ImportTarget.contactNumber, named.number());
    }

    private String byNameAlone() {
      List<ContactReference> found = new ArrayList<>();
      found.addAll(contacts.findByName(ContactType.Person, named.name()));
      found.addAll(contacts.findByName(ContactType.Company, named.name()));
      return one(ImportTarget.contactName, found)
          .map(ContactReference::number)
          .orElseGet(() -> newPerson(null));
    }

    private String personOfCompany() {
      Optional<ContactReference> company = one(ImportTarget.contactCompanyName, companies());
      if (company.isEmpty()) {
        String number = newCompany();
        return number == null ? null : newPerson(number);
      }
      List<ContactReference> people =
          contacts.findByName(ContactType.Person, named.name()).stream()
              .filter(person -> company.get().id().equals(person.companyId()))
              .toList();
      return one(ImportTarget.contactName, people)
          .map(ContactReference::number)
          .orElseGet(() -> newPerson(company.get().number()));
    }

    private List<ContactReference> companies() {
      return contacts.findByName(ContactType.Company, named.companyName());
    }

    private String company() {
      return one(ImportTarget.contactCompanyName, companies())
          .map(ContactReference::number)
          .orElseGet(this::newCompany);
    }

    private Optional<ContactReference> one(ImportTarget target, List<ContactReference> found) {
      String name = target == ImportTarget.contactName ? named.name() : named.companyName();
      checks.that(found.size() < 2, target.name(), ImportError.AMBIGUOUS_NAME, name, found.size());
      return found.stream().findFirst();
    }

    private String newCompany() {
      return created(
          ContactData.company(named.companyName()),
          ImportTarget.contactCompanyName,
          named.companyName());
    }

    private String newPerson(String companyNumber) {
      return created(
          ContactData.person(named.name(), companyNumber), ImportTarget.contactName, named.name());
    }

    private String created(ContactData data, ImportTarget target, String said) {
      if (!run.options().creates(Creatable.contacts)) {
        return unknown(target, said);
      }
      if (!checks.violations().isEmpty()) {
        return null;
      }
      learnt.created();
      try {
        return contactService.create(data).value().number();
      } catch (BusinessException refusal) {
        throw at(target, refusal);
      }
    }

    private String unknown(ImportTarget target, String said) {
      checks.that(false, target.name(), CommonError.FIELD_UNKNOWN_REFERENCE, said);
      return null;
    }
  }

  /** The code of the salesperson; null where the row names none, or where a check noted why not. */
  String salesperson(RunningImport run, Learnt learnt, NamedSalesperson named, Checks checks) {
    if (!named.isNamed()) {
      return null;
    }
    String known =
        run.salesperson(named) == null ? learnt.salesperson(named) : run.salesperson(named);
    if (known != null) {
      return known;
    }
    Optional<SalespersonReference> found = found(named, checks);
    String code =
        found
            .map(SalespersonReference::code)
            .orElseGet(() -> newSalesperson(run, learnt, named, checks));
    if (code != null) {
      learnt.salesperson(named, code);
    }
    return code;
  }

  private Optional<SalespersonReference> found(NamedSalesperson named, Checks checks) {
    if (named.code() != null) {
      return salespeople.find(named.code());
    }
    List<SalespersonReference> namesakes = salespeople.findByName(named.name());
    checks.that(
        namesakes.size() < 2,
        ImportTarget.salespersonName.name(),
        ImportError.AMBIGUOUS_NAME,
        named.name(),
        namesakes.size());
    return namesakes.stream().findFirst();
  }

  private String newSalesperson(
      RunningImport run, Learnt learnt, NamedSalesperson named, Checks checks) {
    ImportTarget target = named.target();
    if (named.name() == null || !run.options().creates(Creatable.salespeople)) {
      String said = named.code() == null ? named.name() : named.code();
      checks.that(false, target.name(), CommonError.FIELD_UNKNOWN_REFERENCE, said);
      return null;
    }
    if (!checks.violations().isEmpty()) {
      return null;
    }
    String code =
        named.code() == null
            ? SalespersonCodes.of(named.name(), taken -> salespeople.find(taken).isPresent())
            : named.code();
    learnt.created();
    try {
      return salespersonService.create(SalespersonData.named(code, named.name())).value().code();
    } catch (BusinessException refusal) {
      throw at(target, refusal);
    }
  }

  /** The same refusal, at the column that asked for what could not be created. */
  private static RuleViolation at(ImportTarget target, BusinessException refusal) {
    return new RuleViolation(
        refusal.violations().stream()
            .map(each -> new Violation(target.name(), each.code(), each.arguments()))
            .toList());
  }
}
