package org.salespipeline.contact;

import static org.salespipeline.shared.OccasionFixture.today;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.salespipeline.setup.Inheritance;

/** Contacts to start tests from. */
public final class ContactFixture {

  static final ContactDefaults NO_DEFAULTS = new ContactDefaults(null, null, null);

  private ContactFixture() {}

  /** The company CT1 with an address, a telephone number and a salesperson. */
  public static Contact aCompany() {
    return aCompany("CT1", "Acme");
  }

  public static Contact aCompany(String number, String name) {
    ContactData data =
        with(
            ContactData.company(name),
            Map.of(
                "addressLine1", "Weg 1",
                "city", "Bern",
                "country", "CH",
                "languageCode", "de",
                "phoneNumber", "031 1",
                "mobilePhoneNumber", "079 1",
                "website", name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".ch",
                "email", "info@" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".ch"));
    return Contact.create(
        number, null, creation(data, null, UUID.randomUUID()), NO_DEFAULTS, today());
  }

  /** A person of the company, who has taken over everything. */
  public static Contact aPersonOf(Contact company) {
    return aPerson(ContactData.person("Ana Soto", null), company);
  }

  public static Contact aPerson(ContactData data, Contact company) {
    return Contact.create("CT2", null, creation(data, company, null), NO_DEFAULTS, today());
  }

  static ContactChange creation(ContactData data, Contact company, UUID salespersonId) {
    return new ContactChange(
        data, company, null, salespersonId, false, false, false, Inheritance.ALL);
  }

  /** The data with some components replaced. */
  public static ContactData with(ContactData data, Map<String, ?> changes) {
    RecordComponent[] components = ContactData.class.getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        values[i] =
            changes.containsKey(name)
                ? changes.get(name)
                : components[i].getAccessor().invoke(data);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return ContactData.class.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
