package org.salespipeline.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.contact.ContactFixture.NO_DEFAULTS;
import static org.salespipeline.contact.ContactFixture.aCompany;
import static org.salespipeline.contact.ContactFixture.aPerson;
import static org.salespipeline.contact.ContactFixture.aPersonOf;
import static org.salespipeline.contact.ContactFixture.creation;
import static org.salespipeline.contact.ContactFixture.with;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.salespipeline.setup.Inheritance;
import org.salespipeline.shared.CommonError;

@DisplayName("Domain reference, chapter 4: contacts")
class ContactTest {

  private static final Inheritance NOTHING = new Inheritance(false, false, false, false, false);

  private final Contact acme = aCompany();

  private static ContactData data(Contact contact) {
    return contact.data(null, null);
  }

  private static void change(Contact contact, Map<String, ?> changes) {
    contact.change(
        new ContactChange(
            with(data(contact), changes),
            null,
            null,
            contact.salespersonId(),
            false,
            false,
            false,
            Inheritance.ALL),
        today());
  }

  private static void move(
      Contact person, Contact from, Contact to, Map<String, ?> changes, Inheritance switches) {
    person.change(
        new ContactChange(
            with(data(person), changes),
            to,
            from,
            person.salespersonId(),
            false,
            false,
            false,
            switches),
        today());
  }

  @Nested
  class Entering {

    @Test
    @DisplayName("4.1 a company carries its own number and name")
    void aCompanyIsItsOwn() {
      assertThat(acme.companyId()).isEqualTo(acme.id());
      assertThat(data(acme).companyName()).isEqualTo("Acme");
    }

    @Test
    @DisplayName(
        "4.2 a person created under a company inherits from it; inheritance wins over defaults")
    void aPersonInherits() {
      ContactDefaults defaults = new ContactDefaults(UUID.randomUUID(), "ES", "es");
      Contact person =
          Contact.create(
              "CT2",
              null,
              creation(ContactData.person("Ana Soto", null), acme, null),
              defaults,
              today());
      assertThat(person.companyId()).isEqualTo(acme.id());
      assertThat(person.salespersonId()).isEqualTo(acme.salespersonId());
      assertThat(data(person).country()).isEqualTo("CH");
      assertThat(data(person).languageCode()).isEqualTo("de");
      assertThat(data(person).city()).isEqualTo("Bern");
      assertThat(data(person).phoneNumber()).isEqualTo("031 1");
      assertThat(data(person).mobilePhoneNumber()).isEqualTo("079 1");
      assertThat(data(person).website()).isEqualTo("acme.ch");
    }

    @Test
    @DisplayName("4.2 what is still blank gets the defaults")
    void blanksGetDefaults() {
      UUID salesperson = UUID.randomUUID();
      Contact contact =
          Contact.create(
              "CT9",
              null,
              creation(ContactData.company("Beta"), null, null),
              new ContactDefaults(salesperson, "ES", "es"),
              today());
      assertThat(contact.salespersonId()).isEqualTo(salesperson);
      assertThat(data(contact).country()).isEqualTo("ES");
      assertThat(data(contact).languageCode()).isEqualTo("es");
    }

    @Test
    @DisplayName("4.2 what is typed stays")
    void whatIsTypedStays() {
      Contact person =
          aPerson(
              with(
                  ContactData.person("Ana", null),
                  Map.of(
                      "phoneNumber", "099",
                      "mobilePhoneNumber", "098",
                      "website", "ana.ch",
                      "city", "Thun",
                      "country", "FR")),
              acme);
      assertThat(data(person).phoneNumber()).isEqualTo("099");
      assertThat(data(person).mobilePhoneNumber()).isEqualTo("098");
      assertThat(data(person).website()).isEqualTo("ana.ch");
      assertThat(data(person).country()).isEqualTo("FR");
      assertThat(data(person).city()).isEqualTo("Thun");
      assertThat(data(person).addressLine1()).isNull();
    }

    @Test
    @DisplayName("4.3 a person's name is composed of the parts, or taken apart into them")
    void namesOfPersons() {
      Contact composed =
          aPerson(
              with(ContactData.person(null, null), Map.of("firstName", "Ana", "surname", "Soto")),
              null);
      assertThat(composed.displayName()).isEqualTo("Ana Soto");
      assertThat(data(aPersonOf(acme)).surname()).isEqualTo("Soto");
    }

    @Test
    @DisplayName("4.1 what is malformed is refused")
    void shape() {
      refused(
          CommonError.FIELD_REQUIRED, "displayName", Collections.singletonMap("displayName", null));
      refused(CommonError.FIELD_TOO_LONG, "city", Map.of("city", "x".repeat(31)));
      refused(CommonError.FIELD_INVALID_PHONE, "phoneNumber", Map.of("phoneNumber", "call me"));
      refused(CommonError.FIELD_INVALID_EMAIL, "email", Map.of("email", "a@b.ch; nonsense"));
      refused(CommonError.FIELD_UNKNOWN_REFERENCE, "country", Map.of("country", "XX"));
      refused(CommonError.FIELD_UNKNOWN_REFERENCE, "currencyCode", Map.of("currencyCode", "XXZ"));
      refused(CommonError.FIELD_UNKNOWN_REFERENCE, "languageCode", Map.of("languageCode", "xx"));
      refused(CommonError.FIELD_NOT_APPLICABLE, "jobTitle", Map.of("jobTitle", "Boss"));
      refused(CommonError.FIELD_NOT_APPLICABLE, "firstName", Map.of("firstName", "Ana"));
    }

    private void refused(CommonError code, String field, Map<String, ?> changes) {
      ContactData data = with(ContactData.company("Acme"), changes);
      assertRefused(
          code,
          field,
          () -> Contact.create("CT9", null, creation(data, null, null), NO_DEFAULTS, today()));
    }
  }

  @Nested
  class ChangingTheName {

    private final Contact ana = aPersonOf(acme);

    @Test
    @DisplayName("4.3 a part that changes composes the name anew")
    void byParts() {
      move(ana, acme, acme, Map.of("surname", "Lopez"), Inheritance.ALL);
      assertThat(ana.displayName()).isEqualTo("Ana Lopez");
    }

    @Test
    @DisplayName("4.3 a typed name is taken apart")
    void asAWhole() {
      move(ana, acme, acme, Map.of("displayName", "Eva M. Roth"), Inheritance.ALL);
      assertThat(data(ana).firstName()).isEqualTo("Eva");
      assertThat(data(ana).middleName()).isEqualTo("M.");
      assertThat(data(ana).surname()).isEqualTo("Roth");
    }
  }

  @Nested
  class ChangingTheType {

    @Test
    @DisplayName("4.4 refused with opportunities, people or relations")
    void isRefused() {
      refused(ContactError.HAS_OPPORTUNITIES, true, false, false);
      refused(ContactError.HAS_PERSONS, false, true, false);
      refused(ContactError.RELATION_EXISTS, false, false, true);
    }

    private void refused(
        ContactError code, boolean opportunities, boolean persons, boolean relations) {
      ContactData data = with(data(acme), Map.of("type", ContactType.Person));
      ContactChange change =
          new ContactChange(
              data, null, null, null, opportunities, persons, relations, Inheritance.ALL);
      assertRefused(code, "type", () -> acme.change(change, today()));
    }

    @Test
    @DisplayName(
        "4.4 to a person: the currency must be blank, the company is cleared, the name taken apart")
    void toPerson() {
      assertRefused(
          CommonError.FIELD_NOT_APPLICABLE,
          "currencyCode",
          () -> change(acme, Map.of("type", ContactType.Person, "currencyCode", "CHF")));
      Contact beta = aCompany("CT3", "Beta Gamma");
      change(beta, Map.of("type", ContactType.Person));
      assertThat(beta.companyId()).isNull();
      assertThat(data(beta).companyName()).isNull();
      assertThat(data(beta).surname()).isEqualTo("Gamma");
    }

    @Test
    @DisplayName(
        "4.4 to a person of a company: it is entered as at creation, what is written counts")
    void toPersonOfACompany() {
      Contact beta = aCompany("CT3", "Beta");
      ContactData data =
          with(data(beta), Map.of("type", ContactType.Person, "displayName", "Ida Moe"));
      beta.change(
          new ContactChange(data, acme, null, null, false, false, false, Inheritance.ALL), today());
      assertThat(beta.companyId()).isEqualTo(acme.id());
      assertThat(beta.displayName()).isEqualTo("Ida Moe");
      assertThat(beta.salespersonId()).isEqualTo(acme.salespersonId());
    }

    @Test
    @DisplayName("4.4 to a company: name parts and job title are cleared, it is its own company")
    void toCompany() {
      Contact ana = aPersonOf(acme);
      change(ana, Map.of("type", ContactType.Company));
      assertThat(ana.companyId()).isEqualTo(ana.id());
      assertThat(data(ana).companyName()).isEqualTo("Ana Soto");
      assertThat(data(ana).firstName()).isNull();
      assertThat(data(ana).surname()).isNull();
    }

    @Test
    @DisplayName("4.4 to a company: refused with opportunities, and with what only people have")
    void toCompanyIsRefused() {
      Contact ana = aPersonOf(acme);
      ContactData company = with(data(ana), Map.of("type", ContactType.Company));
      assertRefused(
          ContactError.HAS_OPPORTUNITIES,
          "type",
          () ->
              ana.change(
                  new ContactChange(company, null, acme, null, true, false, false, Inheritance.ALL),
                  today()));
      assertRefused(
          CommonError.FIELD_NOT_APPLICABLE,
          "firstName",
          () -> change(ana, Map.of("type", ContactType.Company, "firstName", "Eva")));
      assertRefused(
          CommonError.FIELD_NOT_APPLICABLE,
          "jobTitle",
          () -> change(ana, Map.of("type", ContactType.Company, "jobTitle", "Boss")));
    }

    @Test
    @DisplayName("4.4 to a company: what is written on the same occasion counts")
    void toCompanyWithOtherValues() {
      Contact ana = aPersonOf(acme);
      change(ana, Map.of("type", ContactType.Company, "displayName", "Soto & Co", "city", "Chur"));
      assertThat(data(ana).companyName()).isEqualTo("Soto & Co");
      assertThat(data(ana).city()).isEqualTo("Chur");
    }
  }

  @Nested
  class ChangingTheCompany {

    private final Contact beta = aCompany("CT3", "Beta");
    private final Contact ana = aPersonOf(acme);

    @Test
    @DisplayName(
        "4.5 name always; salesperson, country and language overwritten; the rest where it was the"
            + " old company's")
    void takesOver() {
      move(ana, acme, beta, Map.of(), Inheritance.ALL);
      assertThat(ana.companyId()).isEqualTo(beta.id());
      assertThat(data(ana).companyName()).isEqualTo("Beta");
      assertThat(ana.salespersonId()).isEqualTo(beta.salespersonId());
      assertThat(data(ana).email()).isEqualTo("info@beta.ch");
    }

    @Test
    @DisplayName("4.5 the address follows where it is empty or was the old company's, as one block")
    void movesHouse() {
      change(beta, Map.of("city", "Chur", "addressLine1", "Gasse 3"));
      Contact eva = aPerson(with(ContactData.person("Eva", null), Map.of("city", "Bern")), acme);
      Contact ida = aPerson(ContactData.person("Ida", null), null);
      for (Contact person : List.of(ana, eva, ida)) {
        move(person, person == ida ? null : acme, beta, Map.of(), Inheritance.ALL);
      }
      assertThat(data(ana).city()).isEqualTo("Chur");
      assertThat(data(ana).addressLine1()).isEqualTo("Gasse 3");
      assertThat(data(eva).city()).as("one of her own").isEqualTo("Bern");
      assertThat(data(ida).addressLine1()).isEqualTo("Gasse 3");
      move(ana, beta, acme, Map.of("city", "Thun"), Inheritance.ALL);
      assertThat(data(ana).city()).as("typed").isEqualTo("Thun");
      assertThat(data(ana).addressLine1()).isEqualTo("Gasse 3");
    }

    @Test
    @DisplayName("4.5 an own address and own numbers stay")
    void keepsItsOwn() {
      Contact eva =
          aPerson(
              with(
                  ContactData.person("Eva", null),
                  Map.of("phoneNumber", "099", "city", "Thun", "email", "eva@home.ch")),
              acme);
      move(eva, acme, beta, Map.of(), Inheritance.ALL);
      assertThat(data(eva).phoneNumber()).isEqualTo("099");
      assertThat(data(eva).city()).isEqualTo("Thun");
      assertThat(data(eva).email()).isEqualTo("eva@home.ch");
    }

    @Test
    @DisplayName("4.5 what is switched off is not taken over, the name is")
    void respectsTheSwitches() {
      UUID before = ana.salespersonId();
      move(ana, acme, beta, Map.of(), NOTHING);
      assertThat(data(ana).companyName()).isEqualTo("Beta");
      assertThat(ana.salespersonId()).isEqualTo(before);
      assertThat(data(ana).email()).isEqualTo("info@acme.ch");
    }

    @Test
    @DisplayName("4.5 what is typed on the same occasion stays")
    void typedStays() {
      move(ana, acme, beta, Map.of("country", "ES", "phoneNumber", "077"), Inheritance.ALL);
      assertThat(data(ana).country()).isEqualTo("ES");
      assertThat(data(ana).phoneNumber()).isEqualTo("077");
    }

    @Test
    @DisplayName("4.5 leaving a company changes nothing else")
    void leaves() {
      move(ana, acme, null, Map.of(), Inheritance.ALL);
      assertThat(ana.companyId()).isNull();
      assertThat(data(ana).companyName()).isNull();
      assertThat(data(ana).city()).isEqualTo("Bern");
    }
  }

  @Nested
  class ChangingACompany {

    @Test
    @DisplayName("4.1 its name is its company's, too; what is malformed is refused; it tells of it")
    void change() {
      acme.change(
          new ContactChange(
              with(data(acme), Map.of("displayName", "Acme & Sons")),
              null,
              null,
              null,
              false,
              false,
              false,
              Inheritance.ALL),
          tomorrow());
      assertThat(data(acme).companyName()).isEqualTo("Acme & Sons");
      assertStamped(acme);
      assertRefused(
          CommonError.FIELD_TOO_LONG,
          "city",
          () -> ContactTest.change(acme, Map.of("city", "x".repeat(31))));
      assertRefused(
          CommonError.FIELD_NOT_APPLICABLE,
          "jobTitle",
          () -> ContactTest.change(acme, Map.of("jobTitle", "Boss")));
      assertRefused(
          CommonError.FIELD_INVALID_EMAIL,
          "email",
          () -> ContactTest.change(aPersonOf(acme), Map.of("email", "nonsense")));
    }
  }

  @Nested
  class PassingOn {

    @Test
    @DisplayName("4.5 every inherited field that changed is passed on with its old value")
    void changedFields() {
      Inherited before = acme.inherited();
      change(acme, Map.of("phoneNumber", "031 2", "city", "Thun"));
      Inherited now = acme.inherited();
      assertThat(now.passedOn(before, Inheritance.ALL))
          .containsExactly(new Inherited.Passed("phone_number", "031 1", "031 2"));
      assertThat(now.passesAddress(before, Inheritance.ALL)).isTrue();
      assertThat(now.passedOn(before, NOTHING)).isEmpty();
      assertThat(now.passesAddress(before, NOTHING)).isFalse();
    }

    @Test
    @DisplayName("4.5 each of the inherited fields is passed on, the name apart")
    void allFields() {
      UUID before = acme.salespersonId();
      UUID after = UUID.randomUUID();
      Inherited old = acme.inherited();
      Map<String, String> changes =
          Map.of(
              "country", "LI",
              "languageCode", "fr",
              "phoneNumber", "031 2",
              "mobilePhoneNumber", "079 2",
              "email", "acme@acme.ch",
              "website", "acme.li");
      acme.change(
          new ContactChange(
              with(data(acme), changes), null, null, after, false, false, false, Inheritance.ALL),
          today());
      assertThat(acme.inherited().passedOn(old, Inheritance.ALL))
          .containsExactly(
              new Inherited.Passed("salesperson_id", before, after),
              new Inherited.Passed("country", "CH", "LI"),
              new Inherited.Passed("language_code", "de", "fr"),
              new Inherited.Passed("phone_number", "031 1", "031 2"),
              new Inherited.Passed("mobile_phone_number", "079 1", "079 2"),
              new Inherited.Passed("email", "info@acme.ch", "acme@acme.ch"),
              new Inherited.Passed("website", "acme.ch", "acme.li"));
    }
  }

  @Nested
  class Going {

    @Test
    @DisplayName("4.9 refused while an opportunity is open")
    void refusedWithOpenOpportunities() {
      assertRefused(ContactError.HAS_OPEN_OPPORTUNITIES, null, () -> acme.delete(true, today()));
      acme.delete(false, today());
      assertThat(acme.isDeleted()).isTrue();
    }
  }

  @Test
  @DisplayName("4.7 a privacy blocked contact does not become a customer")
  void privacy() {
    assertThat(acme.becomeCustomer("CUST", "CU000001", today()).linkedNumber())
        .isEqualTo("CU000001");
    change(acme, Map.of("privacyBlocked", true));
    assertRefused(
        ContactError.PRIVACY_BLOCKED,
        "contactNumber",
        () -> acme.becomeCustomer("CUST", "CU000002", today()));
  }
}
