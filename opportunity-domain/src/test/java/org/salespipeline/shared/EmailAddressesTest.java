package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain reference 4.1. */
class EmailAddressesTest {

  private static boolean isValid(String text) {
    return new Checks().email("email", text).violations().isEmpty();
  }

  @ParameterizedTest
  @DisplayName("4.1 One address, or several separated by semicolons, of any network")
  @ValueSource(
      strings = {
        "anna@example.com",
        "anna.kessler@lerchenfeld.example",
        "jo@crm.corp.internal",
        "a@b.ch; c@d.es",
        "josé@correos.es"
      })
  void accepts(String text) {
    assertThat(isValid(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("4.1 Anything else is refused")
  @ValueSource(
      strings = {
        "anna",
        "anna@",
        "@example.com",
        "anna@example",
        "a b@c.ch",
        "a@b..ch",
        "a@b.ch;",
        "a@-b.ch"
      })
  void refuses(String text) {
    assertThat(isValid(text)).isFalse();
  }
}
