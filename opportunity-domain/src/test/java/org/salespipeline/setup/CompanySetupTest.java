package org.salespipeline.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.today;

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
    setup.finishAssistant(today());
    assertThat(setup.isAssistantFinished()).isTrue();
  }

  private static CompanySetupData data(
      String zone, String currency, String country, String language, Integer hit) {
    return new CompanySetupData(
        "Acme", zone, currency, null, null, country, language, null, null, null, null, null, null,
        "cust", null, null, null, null, null, null, hit);
  }
}
