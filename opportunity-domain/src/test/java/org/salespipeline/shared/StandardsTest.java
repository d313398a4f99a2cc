package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardsTest {

  @Test
  void knowsCountriesCurrenciesAndLanguages() {
    assertThat(Standards.isCountry("CH")).isTrue();
    assertThat(Standards.isCountry("XX")).isFalse();
    assertThat(Standards.isCurrency("CHF")).isTrue();
    assertThat(Standards.isCurrency("ABC")).isFalse();
    assertThat(Standards.isLanguage("fr-CH")).isTrue();
    assertThat(Standards.isLanguage("xx")).isFalse();
    assertThat(Standards.isLanguage("not a tag")).isFalse();
  }

  @Test
  void absentCodesAreFine() {
    assertThat(Standards.isCountry(null)).isTrue();
    assertThat(Standards.isCurrency(null)).isTrue();
    assertThat(Standards.isLanguage(null)).isTrue();
  }

  @Test
  void languagesAreSpelledTheUsualWay() {
    assertThat(Standards.languageTag(" FR-ch ")).isEqualTo("fr-CH");
    assertThat(Standards.languageTag(" ")).isNull();
  }
}
