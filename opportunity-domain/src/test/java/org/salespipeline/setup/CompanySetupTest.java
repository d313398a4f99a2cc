package org.salespipeline.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.CommonError;

@DisplayName("Domain reference 3.1: the set-up")
class CompanySetupTest {

  private static final CompanyReferences NONE =
      new CompanyReferences(null, null, null, null, null, null, null, null);

  @Test
  @DisplayName("3.1 switches are on and the hit percentage is 60 where nothing is said")
  void defaults() {
    CompanySetupData data = data("Europe/Zurich", "chf", null, null, null);
    assertThat(data.duplicateHitPrc()).isEqualTo(60);
    CompanySettings settings = CompanySetup.create(data, NONE, today()).settings();
    assertThat(settings.inheritance()).isEqualTo(Inheritance.ALL);
    assertThat(settings.localCurrencyCode()).isEqualTo("CHF");
  }

  @Test
  @DisplayName("3.1 zone, currency, country and language must be known")
  void known() {
    refused("timeZone", data("Mars/Base", "EUR", null, null, 60));
    refused("timeZone", data("+02:00", "EUR", null, null, 60));
    refused("localCurrencyCode", data("UTC", "XXZ", null, null, 60));
    refused("defaultCountry", data("UTC", "EUR", "XX", null, 60));
    refused("defaultLanguageCode", data("UTC", "EUR", null, "xx", 60));
  }

  private static void refused(String field, CompanySetupData data) {
    assertRefused(
        CommonError.FIELD_UNKNOWN_REFERENCE, field, () -> CompanySetup.create(data, NONE, today()));
  }

  @Test
  @DisplayName("3.1 the hit percentage lies from 1 to 100; zone and currency are required")
  void range() {
    assertRefused(
        CommonError.FIELD_OUT_OF_RANGE,
        "duplicateHitPrc",
        () -> CompanySetup.create(data("UTC", "EUR", null, null, 0), NONE, today()));
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "timeZone",
        () -> CompanySetup.create(data(" ", "EUR", null, null, 60), NONE, today()));
  }

  @Test
  void theAssistantWorksOnce() {
    CompanySetup setup = CompanySetup.create(data("UTC", "EUR", null, null, 60), NONE, today());
    assertThat(setup.isAssistantFinished()).isFalse();
    setup.finishAssistant(tomorrow());
    assertThat(setup.isAssistantFinished()).isTrue();
    assertStamped(setup);
  }

  private static CompanySetupData data(
      String zone, String currency, String country, String language, Integer hit) {
    return new CompanySetupData(
        "Acme", zone, currency, null, null, country, language, null, null, null, null, null, null,
        "cust", null, null, null, null, null, null, hit);
  }

  @Test
  @DisplayName(
      "3.1 what is written and what it refers to are taken over, and told when and by whom")
  void change() {
    CompanySetup setup = CompanySetup.create(data("UTC", "EUR", null, null, 60), NONE, today());
    CompanyReferences references =
        new CompanyReferences(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID());
    setup.change(data("UTC", "CHF", "CH", "fr-ch", 60), references, tomorrow());
    CompanySettings settings = setup.settings();
    assertThat(settings.localCurrencyCode()).isEqualTo("CHF");
    assertThat(settings.defaultCountry()).isEqualTo("CH");
    assertThat(settings.defaultLanguageCode()).isEqualTo("fr-CH");
    assertThat(settings.defaultSalesCycleId()).isEqualTo(references.defaultSalesCycleId());
    assertThat(settings.defaultSalespersonId()).isEqualTo(references.defaultSalespersonId());
    assertThat(settings.opportunityNumbersId()).isEqualTo(references.opportunityNumbersId());
    assertThat(settings.contactNumbersId()).isEqualTo(references.contactNumbersId());
    assertThat(settings.customerNumbersId()).isEqualTo(references.customerNumbersId());
    assertThat(settings.taskNumbersId()).isEqualTo(references.taskNumbersId());
    assertStamped(setup);
  }
}
