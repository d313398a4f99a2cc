package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.salescycle.StallLimit;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.service.Occasions;

/**
 * {@link Attention} in SQL, for lists and figures: the one place beside the rule itself. How long
 * stages may take is asked once, whatever the number of opportunities, and bound.
 */
@Dependent
class AttentionConditions {

  private static final String LIMITS =
      """
      unnest(cast(string_to_array(?, ',') as uuid[]), cast(string_to_array(?, ',') as integer[]),
             cast(string_to_array(?, ',') as date[])) l (cycle_id, stage, stalled_before)""";

  /** The months that have passed from the sums, the days of this one from the opportunities. */
  private static final String OVERDUE_NUMBERS =
      """
      select p.salesperson_id, p.sales_cycle_id, p.status, p.current_stage, p.number_of_opportunities
        from pipeline p
       where p.status = 'InProgress' and p.closing_month < ?
      union all
      select o.salesperson_id, o.sales_cycle_id, 'InProgress', o.current_stage, 1
        from opportunity o
       where o.status = 'InProgress' and o.estimated_closing_date >= ? and o.estimated_closing_date < ?
         and\s"""
          + OpportunityVisibility.PREDICATE;

  /**
   * What stands on a stage, from the sums, but for what came there lately: counted stage by stage,
   * so that each is looked up in the index.
   */
  private static final String STALLED_NUMBERS =
      """
      select p.salesperson_id, p.sales_cycle_id, p.status, p.current_stage, p.number_of_opportunities
        from pipeline p
        join %1$s on l.cycle_id = p.sales_cycle_id and l.stage = p.current_stage
       where p.status = 'InProgress'
      union all
      select o.salesperson_id, l.cycle_id, 'InProgress', l.stage, -o.number
        from %1$s
       cross join lateral (
             select o.salesperson_id, count(*) as number
               from opportunity o
              where o.sales_cycle_id = l.cycle_id and o.current_stage = l.stage
                and o.date_of_change >= l.stalled_before and o.status = 'InProgress' and %2$s
              group by o.salesperson_id) o"""
          .formatted(LIMITS, OpportunityVisibility.PREDICATE);

  @Inject private SalesCycleQueries cycles;
  @Inject private Occasions occasions;

  /** The conditions on a list (alias {@code r}) for what the filter wants attention for. */
  List<Condition> of(OpportunityFilter filter) {
    return wanted(filter).conditions();
  }

  /** What the filter wants attention for, to find and to count. */
  Wanted wanted(OpportunityFilter filter) {
    return new Wanted(filter.attention(), Texts.trimmed(filter.salesCycleCode()));
  }

  /** What a filter wants attention for; how long stages may take is asked once for all of it. */
  final class Wanted {

    private final Set<Attention> reasons;
    private final List<StallLimit> limits;
    private final LocalDate today;

    private Wanted(Set<Attention> reasons, String salesCycleCode) {
      this.reasons = reasons;
      this.limits = reasons.contains(Attention.Stalled) ? limits(salesCycleCode) : List.of();
      this.today = reasons.isEmpty() ? null : occasions.today();
    }

    /** The conditions on a list (alias {@code r}). */
    List<Condition> conditions() {
      return reasons.stream()
          .sorted()
          .map(reason -> AttentionConditions.of(reason, "r", limits, today).meaning(reason.name()))
          .toList();
    }

    /** How many there are, where that is in the sums. */
    Condition numbers() {
      return AttentionConditions.numbers(reasons.iterator().next(), limits, today);
    }
  }

  /**
   * The condition on a row of {@code opportunity}.
   *
   * @param alias the row's
   * @param salesCycleCode the cycle of all rows in question, or null for all cycles
   */
  Condition of(Attention reason, String alias, String salesCycleCode, LocalDate today) {
    return of(reason, alias, limitsFor(reason, salesCycleCode), today);
  }

  private static Condition of(
      Attention reason, String alias, List<StallLimit> limits, LocalDate today) {
    return switch (reason) {
      case Overdue -> overdue(alias, today);
      case Stalled -> stalled(alias, limits, today);
      case WithoutNextStep -> withoutNextStep(alias);
    };
  }

  private List<StallLimit> limitsFor(Attention reason, String salesCycleCode) {
    return reason == Attention.Stalled ? limits(salesCycleCode) : List.of();
  }

  private List<StallLimit> limits(String salesCycleCode) {
    return salesCycleCode == null
        ? cycles.stallLimits()
        : cycles.stallLimits(Set.of(salesCycleCode));
  }

  /** Whether {@link #numbers} knows how many want attention for this alone. */
  static boolean isNumbered(Set<Attention> reasons) {
    return reasons.equals(Set.of(Attention.Overdue)) || reasons.equals(Set.of(Attention.Stalled));
  }

  /**
   * How many opportunities want attention for this: a select of numbers, to be added up, each with
   * {@code salesperson_id}, {@code sales_cycle_id}, {@code status} and {@code current_stage}. Most
   * come from the pipeline's sums; the rest are as many as change within the days that a stage may
   * take, or are to close within a month.
   */
  Condition numbers(Attention reason, String salesCycleCode, LocalDate today) {
    return numbers(reason, limitsFor(reason, salesCycleCode), today);
  }

  private static Condition numbers(Attention reason, List<StallLimit> limits, LocalDate today) {
    return switch (reason) {
      case Overdue -> overdueNumbers(today);
      case Stalled -> stalledNumbers(limits, today);
      case WithoutNextStep -> throw new IllegalArgumentException(reason + " is in no sum");
    };
  }

  static Condition overdueNumbers(LocalDate today) {
    Date month = Date.valueOf(today.withDayOfMonth(1));
    return Condition.of(OVERDUE_NUMBERS, month, month, Date.valueOf(today));
  }

  static Condition stalledNumbers(List<StallLimit> limits, LocalDate today) {
    Object[] once = values(limits, today);
    return Condition.of(STALLED_NUMBERS, Stream.of(once, once).flatMap(Arrays::stream).toArray());
  }

  static Condition overdue(String alias, LocalDate today) {
    return Condition.of(
        named("#.status = 'InProgress' and #.estimated_closing_date < ?", alias),
        Date.valueOf(today));
  }

  static Condition withoutNextStep(String alias) {
    return Condition.of(named("#.status = 'InProgress' and #.next_step is null", alias));
  }

  static Condition stalled(String alias, List<StallLimit> limits, LocalDate today) {
    return Condition.of(
        named(
            """
            #.status = 'InProgress' and exists (
              select 1
                from @limits
               where l.cycle_id = #.sales_cycle_id and l.stage = #.current_stage
                 and #.date_of_change < l.stalled_before)
            """
                .replace("@limits", LIMITS),
            alias),
        values(limits, today));
  }

  private static Object[] values(List<StallLimit> limits, LocalDate today) {
    List<StallLimit> known =
        limits.stream().filter(limit -> limit.stalledBefore(today).isPresent()).toList();
    return new Object[] {
      joined(known, StallLimit::salesCycleId),
      joined(known, StallLimit::stage),
      joined(known, limit -> limit.stalledBefore(today).orElseThrow())
    };
  }

  private static String named(String sql, String alias) {
    return sql.replace("#", alias);
  }

  private static String joined(List<StallLimit> limits, Function<StallLimit, Object> value) {
    return limits.stream().map(value).map(Object::toString).collect(Collectors.joining(","));
  }

  /** What each of these opportunities wants attention for, by their numbers. */
  Map<String, Set<Attention>> of(Collection<OpportunityView> shown) {
    return ofSubjects(
        shown.stream()
            .map(
                row ->
                    new Subject(
                        row.number(),
                        new Stage(row.salesCycleCode(), row.currentStage()),
                        row.status(),
                        row.estimatedClosingDate(),
                        row.dateOfChange(),
                        row.nextStep()))
            .toList());
  }

  /** The same of cards on the board. */
  Map<String, Set<Attention>> ofCards(Collection<BoardCard> shown) {
    return ofSubjects(
        shown.stream()
            .map(
                card ->
                    new Subject(
                        card.number(),
                        new Stage(card.salesCycleCode(), card.currentStage()),
                        card.status(),
                        card.estimatedClosingDate(),
                        card.dateOfChange(),
                        card.nextStep()))
            .toList());
  }

  private Map<String, Set<Attention>> ofSubjects(Collection<Subject> shown) {
    Set<String> codes =
        shown.stream()
            .filter(subject -> subject.stage().number() != null)
            .map(subject -> subject.stage().salesCycleCode())
            .collect(Collectors.toSet());
    Map<Stage, StallLimit> limits = new HashMap<>();
    cycles
        .stallLimits(codes)
        .forEach(limit -> limits.put(new Stage(limit.salesCycleCode(), limit.stage()), limit));
    LocalDate today = occasions.today();
    return shown.stream()
        .collect(
            Collectors.toMap(
                Subject::number,
                subject ->
                    Attention.of(
                        subject.status(),
                        subject.estimatedClosingDate(),
                        subject.dateOfChange(),
                        subject.nextStep(),
                        limits.get(subject.stage()),
                        today)));
  }

  private record Subject(
      String number,
      Stage stage,
      OpportunityStatus status,
      LocalDate estimatedClosingDate,
      LocalDate dateOfChange,
      String nextStep) {}

  private record Stage(String salesCycleCode, Integer number) {}
}
