package org.salespipeline.contact;

import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Standards;
import org.salespipeline.shared.Texts;

/**
 * The shape of what is written of a contact: lengths, codes, telephone numbers and addresses
 * (domain reference 4.1).
 */
final class ContactCard {

  private static final int NUMBER_LENGTH = 20;
  private static final int NAME_LENGTH = 100;
  private static final int EMAIL_LENGTH = 80;
  private static final int WEBSITE_LENGTH = 255;
  private static final int ADDRESS_LENGTH = 100;
  private static final int ADDRESS2_LENGTH = 50;
  private static final int POSTAL_CODE_LENGTH = 20;
  private static final int LANGUAGE_LENGTH = 10;
  private static final int SHORT_LENGTH = 30;

  private ContactCard() {}

  static void check(ContactData data) {
    Checks checks =
        new Checks()
            .length("number", data.number(), NUMBER_LENGTH)
            .length("externalId", data.externalId(), Texts.EXTERNAL_ID_LENGTH);
    names(checks, data);
    checks
        .length("email", data.email(), EMAIL_LENGTH)
        .email("email", data.email())
        .length("phoneNumber", data.phoneNumber(), SHORT_LENGTH)
        .phone("phoneNumber", data.phoneNumber())
        .length("mobilePhoneNumber", data.mobilePhoneNumber(), SHORT_LENGTH)
        .phone("mobilePhoneNumber", data.mobilePhoneNumber())
        .length("website", data.website(), WEBSITE_LENGTH)
        .length("addressLine1", data.addressLine1(), ADDRESS_LENGTH)
        .length("addressLine2", data.addressLine2(), ADDRESS2_LENGTH)
        .length("postalCode", data.postalCode(), POSTAL_CODE_LENGTH)
        .length("city", data.city(), SHORT_LENGTH)
        .length("state", data.state(), SHORT_LENGTH);
    known(checks, "country", data.country(), Standards.isCountry(data.country()));
    checks.length("languageCode", data.languageCode(), LANGUAGE_LENGTH);
    known(checks, "languageCode", data.languageCode(), Standards.isLanguage(data.languageCode()));
    known(checks, "currencyCode", data.currencyCode(), Standards.isCurrency(data.currencyCode()));
    checks.throwIfAny();
  }

  private static void names(Checks checks, ContactData data) {
    boolean named =
        data.displayName() != null
            || (data.type() == ContactType.Person && !data.personName().isNone());
    checks
        .that(named, "displayName", CommonError.FIELD_REQUIRED)
        .length("displayName", data.displayName(), NAME_LENGTH)
        .length("firstName", data.firstName(), SHORT_LENGTH)
        .length("middleName", data.middleName(), SHORT_LENGTH)
        .length("surname", data.surname(), SHORT_LENGTH)
        .length("jobTitle", data.jobTitle(), SHORT_LENGTH);
  }

  private static void known(Checks checks, String field, String code, boolean holds) {
    checks.that(holds, field, CommonError.FIELD_UNKNOWN_REFERENCE, code == null ? "" : code);
  }
}
