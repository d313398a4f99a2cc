package org.salespipeline.shared.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotationTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);
  private final Notation english = new Notation(Locale.UK);
  private final Notation spanish = new Notation(Locale.forLanguageTag("es-ES"));
  private final Notation swiss = new Notation(Locale.forLanguageTag("fr-CH"));

  @Test
  @DisplayName("amounts are written as the reader's region does")
  void amounts() {
    assertThat(english.amount(new BigDecimal("1234.5"))).isEqualTo("1,234.50");
    assertThat(spanish.amount(new BigDecimal("1234.5"))).isEqualTo("1.234,50");
    assertThat(swiss.amount(new BigDecimal("1234567.891"))).isEqualTo("1'234'567.89");
  }

  @Test
  @DisplayName("money names its currency where the region expects it")
  void money() {
    assertThat(spanish.money(new BigDecimal("1234.5"), "EUR")).isEqualTo("1.234,50\u00a0€");
    assertThat(swiss.money(new BigDecimal("1234.5"), "CHF")).isEqualTo("CHF\u00a01'234.50");
    assertThat(swiss.money(new BigDecimal("-1234.5"), "CHF")).isEqualTo("CHF\u00a0-1'234.50");
    assertThat(english.money(new BigDecimal("1234.5"), "GBP")).isEqualTo("£1,234.50");
    assertThat(english.wholeMoney(new BigDecimal("1234.5"), "GBP")).isEqualTo("£1,235");
  }

  @Test
  @DisplayName("a currency without cents is written without decimals")
  void moneyWithoutCents() {
    assertThat(english.money(new BigDecimal("1234"), "JPY")).endsWith("1,234");
  }

  @Test
  @DisplayName("percentages are given as 0 to 100")
  void percentages() {
    assertThat(english.percent(new BigDecimal("12.5"))).isEqualTo("12.5%");
    assertThat(spanish.percent(new BigDecimal("12.5"))).isEqualTo("12,5\u00a0%");
    assertThat(swiss.percent(new BigDecimal("100"))).isEqualTo("100%");
  }

  @Test
  @DisplayName("days have two digits for day and month and four for the year")
  void days() {
    assertThat(english.date(LAST_DAY)).isEqualTo("01/12/2026");
    assertThat(spanish.date(LAST_DAY)).isEqualTo("01/12/2026");
    assertThat(swiss.date(LAST_DAY)).isEqualTo("01.12.2026");
    assertThat(new Notation(Locale.US).date(LAST_DAY)).isEqualTo("12/01/2026");
  }

  @Test
  @DisplayName("typed figures are read with the separators that are shown")
  void separators() {
    assertThat(spanish.decimalSeparator() + spanish.groupingSeparator()).isEqualTo(",.");
    assertThat(swiss.decimalSeparator() + swiss.groupingSeparator()).isEqualTo(".'");
  }
}
