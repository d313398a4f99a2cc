package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.contact.faces.ContactChooser;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.salesperson.faces.SalespersonChooser;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.service.Occasions;

/** What list and board are narrowed by: in an address, in a form and in words. */
@Dependent
public class OpportunityFilterForm {

  private static final String WORDS = "q";
  private static final String STATUS = "status";
  private static final String PERIOD = "period";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String ATTENTION = "attention";
  private static final String SALESPERSON = "salesperson";
  private static final String CONTACT = "contact";

  private static final String OPEN = StatusChoice.Open.name();
  private static final String ALL = StatusChoice.All.name();

  /** A closing period until it was a reason for attention; addresses of that time still work. */
  private static final String OVERDUE = "Overdue";

  @Inject private Format format;
  @Inject private Occasions occasions;
  @Inject private SalespersonChooser salespeople;
  @Inject private ContactChooser contacts;
  @Inject private CycleFilterForm inCycle;

  private String words;
  private String status;
  private boolean statusNamed;
  private ClosingPeriod period;
  private LocalDate from;
  private LocalDate to;
  private Attention attention;
  private String salesperson;
  private String contact;

  /** The names of its values in an address. */
  static Stream<String> names() {
    return Stream.of(
            Stream.of(WORDS, STATUS, PERIOD, FROM, TO, ATTENTION, SALESPERSON),
            CycleFilterForm.names(),
            Stream.of(CONTACT))
        .flatMap(Function.identity());
  }

  /** Takes what an address says. */
  void take(ListState given, AddressReading reading) {
    words = given.get(WORDS);
    // whoever searches for a word wants to find it, be it open or closed
    String usual = words == null ? OPEN : ALL;
    status = Objects.requireNonNullElse(reading.read(STATUS, OpportunityFilterForm::status), usual);
    statusNamed = status.equals(given.get(STATUS));
    if (OVERDUE.equals(given.get(PERIOD))) {
      attention = Attention.Overdue;
    } else {
      period = reading.read(PERIOD, ClosingPeriod::valueOf);
      attention = reading.read(ATTENTION, Attention::valueOf);
    }
    from = reading.read(FROM, ListState::day);
    to = reading.read(TO, ListState::day);
    salesperson = given.get(SALESPERSON);
    contact = given.get(CONTACT);
    inCycle.take(given, reading);
  }

  private static String status(String text) {
    return StatusChoice.valueOf(text).name();
  }

  /** The state with what the form says. */
  ListState filled(ListState before) {
    boolean usual = Texts.trimmed(words) == null && OPEN.equals(status);
    ListState narrowed =
        before
            .with(WORDS, words)
            .with(STATUS, usual ? null : status)
            .with(PERIOD, text(period))
            .with(FROM, isBetween() ? text(from) : null)
            .with(TO, isBetween() ? text(to) : null)
            .with(ATTENTION, text(attention))
            .with(SALESPERSON, salesperson);
    return inCycle.filled(narrowed).with(CONTACT, contact);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** Which opportunities it finds. */
  OpportunityFilter filter() {
    boolean chosen = period == null || isBetween();
    Period closing = chosen ? new Period(from, to) : period.of(occasions.today());
    OpportunityFilter filter =
        OpportunityFilter.none()
            .inStatus(StatusChoice.valueOf(status).statuses())
            .ofSalesperson(salesperson)
            .ofContact(contact)
            .closing(closing.from(), closing.to())
            .withWords(words)
            .wanting(attention);
    return inCycle.narrow(filter);
  }

  /** What is set, in words. */
  List<ActiveFilter> activeFilters() {
    List<ActiveFilter> set = new ArrayList<>();
    if (words != null) {
      set.add(ActiveFilter.of(format.text("opportunity.list.search"), words, WORDS));
    }
    if (statusNamed) {
      set.add(ActiveFilter.of(format.label(STATUS), statusInWords(), STATUS));
    }
    if (period != null || from != null || to != null) {
      String label = format.text("opportunity.filter.period");
      set.add(ActiveFilter.of(label, periodInWords(), PERIOD, FROM, TO));
    }
    if (attention != null) {
      String label = format.text("opportunity.filter.attention");
      // an address of earlier days may say so by its period
      String name = period == null ? PERIOD : ATTENTION;
      set.add(ActiveFilter.of(label, format.word(attention), ATTENTION, name));
    }
    if (salesperson != null) {
      String label = format.text("salesperson.one");
      set.add(ActiveFilter.of(label, salespeople.name(salesperson), SALESPERSON));
    }
    set.addAll(inCycle.activeFilters());
    if (contact != null) {
      set.add(ActiveFilter.of(format.text("contact.one"), contacts.name(contact), CONTACT));
    }
    set.addAll(inCycle.furtherFilters());
    return set;
  }

  private String statusInWords() {
    return getStatuses().stream()
        .filter(each -> each.name().equals(status))
        .findFirst()
        .map(format::word)
        .orElseGet(() -> format.text("opportunity.filter.status." + status));
  }

  private String periodInWords() {
    if (period != null && !isBetween()) {
      return format.text("opportunity.filter.period." + period);
    }
    return Stream.of(from, to)
        .map(day -> day == null ? "…" : format.date(day))
        .collect(Collectors.joining(" – "));
  }

  public List<OpportunityStatus> getStatuses() {
    return Arrays.asList(OpportunityStatus.values());
  }

  public List<ClosingPeriod> getPeriods() {
    return Arrays.asList(ClosingPeriod.values());
  }

  public List<Attention> getAttentions() {
    return Arrays.asList(Attention.values());
  }

  /** The cycle, the stage and what goes further. */
  public CycleFilterForm getInCycle() {
    return inCycle;
  }

  public boolean isBetween() {
    return period == ClosingPeriod.Between;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public ClosingPeriod getPeriod() {
    return period;
  }

  public void setPeriod(ClosingPeriod period) {
    this.period = period;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public Attention getAttention() {
    return attention;
  }

  public void setAttention(Attention attention) {
    this.attention = attention;
  }

  public String getSalesperson() {
    return salesperson;
  }

  public void setSalesperson(String salesperson) {
    this.salesperson = salesperson;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }
}
