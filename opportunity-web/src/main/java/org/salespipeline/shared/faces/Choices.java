package org.salespipeline.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.salespipeline.shared.web.Language;

/** What the world offers to choose from, by name in the language of the page. */
@Named
@RequestScoped
public class Choices {

  @Inject private PageLocale pageLocale;
  @Inject private Format format;

  /** The languages of the product, each in its own words. */
  public List<Choice> getLanguages() {
    return Arrays.stream(Language.values())
        .map(language -> Locale.forLanguageTag(language.tag()))
        .map(locale -> new Choice(locale.getLanguage(), capitalised(locale)))
        .toList();
  }

  /** The currencies of the world (ISO 4217). */
  public List<Choice> getCurrencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .map(
            currency ->
                new Choice(
                    currency.getCurrencyCode(),
                    format.named(
                        capitalised(currency.getDisplayName(locale()), locale()),
                        currency.getCurrencyCode())))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale())))
        .toList();
  }

  /** The time zones of the world (IANA), by region and city. */
  public List<Choice> getTimeZones() {
    return Stream.concat(
            Stream.of("UTC"),
            ZoneId.getAvailableZoneIds().stream()
                .filter(
                    id ->
                        id.matches(
                            "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted())
        .map(id -> new Choice(id, id.replace('_', ' ')))
        .toList();
  }

  /** The countries of the world (ISO 3166). */
  public List<Choice> getCountries() {
    return Arrays.stream(Locale.getISOCountries())
        .map(
            code ->
                new Choice(
                    code, new Locale.Builder().setRegion(code).build().getDisplayCountry(locale())))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale())))
        .toList();
  }

  private Locale locale() {
    return pageLocale.get();
  }

  private static String capitalised(Locale language) {
    return capitalised(language.getDisplayLanguage(language), language);
  }

  private static String capitalised(String name, Locale language) {
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** One thing to choose. */
  public record Choice(String value, String label) {}
}
