package org.salespipeline.shared.faces;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.salespipeline.shared.web.LocalNotation;

/** How figures and dates are written on the pages of a locale; for one request, not for several. */
final class Notation {

  private static final int DECIMALS = 2;

  private final Locale locale;
  private final Map<String, DecimalFormat> formats = new HashMap<>();

  Notation(Locale locale) {
    this.locale = locale;
  }

  String date(LocalDate day) {
    return LocalNotation.date(locale, day);
  }

  String dateTime(ZonedDateTime moment) {
    return LocalNotation.dateTime(locale, moment);
  }

  String datePattern() {
    return LocalNotation.datePattern(locale);
  }

  String amount(BigDecimal amount) {
    return format(
            "amount",
            () -> figures(NumberFormat.getNumberInstance(figuresLocale()), DECIMALS, DECIMALS))
        .format(amount);
  }

  String money(BigDecimal amount, String currency) {
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return money(amount, currency, decimals);
  }

  String wholeMoney(BigDecimal amount, String currency) {
    return money(amount, currency, 0);
  }

  String exactMoney(BigDecimal amount, String currency) {
    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return money(amount, currency, Math.max(decimals, decimalsOf(amount)));
  }

  String percent(BigDecimal percentage) {
    return percent(percentage, DECIMALS);
  }

  String exactPercent(BigDecimal percentage) {
    return percent(percentage, decimalsOf(percentage));
  }

  private String percent(BigDecimal percentage, int most) {
    // a percentage is stored as 0 to 100; the platform's format multiplies by 100
    return format(
            "percent" + most,
            () -> figures(NumberFormat.getPercentInstance(figuresLocale()), 0, most))
        .format(percentage.movePointLeft(2));
  }

  private static int decimalsOf(BigDecimal figure) {
    return Math.max(0, figure.stripTrailingZeros().scale());
  }

  String number(Number number) {
    return format(
            "number", () -> figures(NumberFormat.getNumberInstance(figuresLocale()), 0, DECIMALS))
        .format(number);
  }

  String decimalSeparator() {
    return String.valueOf(symbols().getDecimalSeparator());
  }

  String groupingSeparator() {
    return String.valueOf(symbols().getGroupingSeparator());
  }

  private String money(BigDecimal amount, String currency, int decimals) {
    return format(currency + decimals, () -> ofMoney(currency, decimals)).format(amount);
  }

  private DecimalFormat ofMoney(String currency, int decimals) {
    DecimalFormat format =
        figures(NumberFormat.getCurrencyInstance(figuresLocale()), decimals, decimals);
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setCurrency(Currency.getInstance(currency));
    symbols.setMonetaryDecimalSeparator(symbols.getDecimalSeparator());
    symbols.setMonetaryGroupingSeparator(symbols.getGroupingSeparator());
    format.setDecimalFormatSymbols(symbols);
    if (isSwiss()) {
      format.setNegativePrefix(symbols.getCurrencySymbol() + "\u00a0-");
    }
    return format;
  }

  private DecimalFormat format(String kind, Supplier<DecimalFormat> made) {
    return formats.computeIfAbsent(kind, each -> made.get());
  }

  private DecimalFormat figures(NumberFormat format, int fewest, int most) {
    DecimalFormat figures = (DecimalFormat) format;
    figures.setDecimalFormatSymbols(symbols());
    figures.setMinimumFractionDigits(fewest);
    figures.setMaximumFractionDigits(most);
    figures.setRoundingMode(RoundingMode.HALF_UP);
    return figures;
  }

  private DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(figuresLocale());
    if (isSwiss()) {
      symbols.setGroupingSeparator(LocalNotation.SWISS_GROUPS);
    }
    return symbols;
  }

  private Locale figuresLocale() {
    return LocalNotation.figures(locale);
  }

  private boolean isSwiss() {
    return LocalNotation.isSwiss(locale);
  }
}
