package org.salespipeline.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.service.FigureTime;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.shared.web.Messages;
import org.salespipeline.shared.web.PseudoLanguage;

/**
 * How figures, dates and words are written for the reader of the page: {@code
 * #{format.money(row.estimatedValue)}}. Nothing is written for null. Instants are shown in the
 * company's time zone.
 */
@Named
@RequestScoped
public class Format {

  private static final Pattern BREAKS = Pattern.compile("(?<=[@/])(?!/)|(?<=.)(?=\\.)");

  @Inject private PageLocale pageLocale;
  @Inject private CompanySetupQueries setup;
  @Inject private Occasions occasions;
  @Inject private FigureTime figureTime;

  private Notation notation;
  private String currency;

  /** A day, such as {@code 31.12.2026}. */
  public String date(LocalDate day) {
    return day == null ? "" : notation().date(day);
  }

  /** A moment, to the minute. */
  public String dateTime(Instant moment) {
    return moment == null ? "" : notation().dateTime(moment.atZone(occasions.zone()));
  }

  /** As of when the figures of the page are, in words; nothing where all are of now. */
  public String getFiguresAsOf() {
    return figureTime.oldest().map(asOf -> text("layout.figuresAsOf", dateTime(asOf))).orElse("");
  }

  /** An amount with two decimals, without currency. */
  public String amount(BigDecimal amount) {
    return amount == null ? "" : notation().amount(amount);
  }

  /** An amount in local currency, such as {@code 1.234,50 €}. */
  public String money(BigDecimal amount) {
    return amount == null ? "" : notation().money(amount, getCurrency());
  }

  /** An amount in local currency without decimals, for key figures. */
  public String wholeMoney(BigDecimal amount) {
    return amount == null ? "" : notation().wholeMoney(amount, getCurrency());
  }

  /** A percentage that is given as 0 to 100, with at most two decimals. */
  public String percent(BigDecimal percentage) {
    return percentage == null ? "" : notation().percent(percentage);
  }

  /** An amount in local currency with all the decimals that it has, for those who recalculate. */
  public String exactMoney(BigDecimal amount) {
    return amount == null ? "" : notation().exactMoney(amount, getCurrency());
  }

  /**
   * What stands behind the figure of a percentage, a blank before it where the language has one.
   */
  public String getPercentSign() {
    return percent(BigDecimal.ONE).substring(1);
  }

  /** A percentage that is given as 0 to 100, with all the decimals that it has. */
  public String exactPercent(BigDecimal percentage) {
    return percentage == null ? "" : notation().exactPercent(percentage);
  }

  /** A number with as many decimals as it has, at most two. */
  public String number(Number number) {
    return number == null ? "" : notation().number(number);
  }

  /** A text of the bundles with its arguments. */
  public String text(String key, Object... arguments) {
    return Messages.text(getLocale(), key, arguments);
  }

  /** What a property is called; its name where it has no label. */
  public String label(String property) {
    return Messages.find(getLocale(), "field." + property).orElse(property);
  }

  /** A label with the colon that leads to what it names, as the language sets it. */
  public String labelled(String label) {
    return text("layout.labelled", label);
  }

  /** What something is called; its code where it has no name. */
  public String name(String name, String code) {
    return name == null || name.isBlank() ? code : name;
  }

  /** What something is called, with its code; the code alone where it has no name. */
  public String named(String name, String code) {
    return name == null || name.isBlank() || name.equals(code)
        ? code
        : text("layout.named", name, code);
  }

  /** A number or code as a part of an address, whatever signs it has. */
  public String inAddress(String value) {
    return value == null ? "" : Pages.encoded(value);
  }

  /** An address of the internet in the parts between which a line may end: after @, before dots. */
  public List<String> parts(String address) {
    return address == null ? List.of() : List.of(BREAKS.split(address));
  }

  /** What a broken rule says, where its field is plain to see. */
  public String sentence(Violation violation) {
    return Messages.of(getLocale(), violation);
  }

  /** What a broken rule says, with the label of its field in front. */
  public String refusal(Violation violation) {
    return Messages.withField(getLocale(), violation);
  }

  /** The word for a constant, such as a status. */
  public String word(Enum<?> constant) {
    return Messages.word(getLocale(), constant);
  }

  /** The pattern in which days are typed, for date pickers. */
  public String getDatePattern() {
    return notation().datePattern();
  }

  /** What separates the decimals of a typed figure. */
  public String getDecimalSeparator() {
    return notation().decimalSeparator();
  }

  /** What separates the groups of three digits of a typed figure. */
  public String getGroupingSeparator() {
    return notation().groupingSeparator();
  }

  /** The code of the local currency. */
  public String getCurrency() {
    if (currency == null) {
      currency = setup.settings().localCurrencyCode();
    }
    return currency;
  }

  /** The company's calendar day. */
  public LocalDate getToday() {
    return occasions.today();
  }

  /** The language and region of the page. */
  public Locale getLocale() {
    return pageLocale.get();
  }

  /** Whether the page speaks the language for tests. */
  public boolean isPseudoLanguage() {
    return PseudoLanguage.isSpokenTo(getLocale());
  }

  private Notation notation() {
    if (notation == null) {
      notation = new Notation(getLocale());
    }
    return notation;
  }
}
