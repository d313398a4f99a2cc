package org.salespipeline.opportunity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.Words;

/**
 * Which opportunities a list shows; a criterion that is null or empty does not restrict.
 *
 * @param statuses any of these
 * @param stage the current stage; meaningful with a cycle
 * @param contactNumber the contact itself, or a person of it where it is a company
 * @param closingFrom the earliest closing date: the estimated one while open, the real one once
 *     closed
 * @param closingTo the latest closing date
 * @param words each of them must occur in number, description, contact's or company's name
 * @param attention what they want attention for, all of these
 * @param further what else they are narrowed by
 */
public record OpportunityFilter(
    Set<OpportunityStatus> statuses,
    String salespersonCode,
    String salesCycleCode,
    Integer stage,
    String contactNumber,
    LocalDate closingFrom,
    LocalDate closingTo,
    String words,
    Set<Attention> attention,
    FurtherFilter further) {

  private static final String OF_CONTACT =
      "r.contact_id = (select id from contact where number = ?)"
          + " or r.contact_company_id = (select id from contact where number = ?)";

  private static final String WITH_WORD =
      """
      r.id in (
        select o.id from opportunity o
         where o.deleted_at is null
           and folded(o.number || ' ' || coalesce(o.description, '')) like containing(?)
        union
        select o.id from contact c join opportunity o on o.contact_id = c.id and o.deleted_at is null
         where c.deleted_at is null
           and folded(c.number || ' ' || coalesce(c.display_name, '') || ' ' || coalesce(c.company_name, ''))
               like containing(?))
      """;

  public OpportunityFilter {
    statuses = statuses == null ? Set.of() : statuses;
    attention = attention == null ? Set.of() : Set.copyOf(attention);
    further = further == null ? FurtherFilter.none() : further;
  }

  /** No restriction. */
  public static OpportunityFilter none() {
    return new Criteria().filter();
  }

  /** Those of them that are in any of these states; none given means any. */
  public OpportunityFilter inStatus(OpportunityStatus... any) {
    return inStatus(Set.of(any));
  }

  /** Those of them that are in any of these states; empty means any. */
  public OpportunityFilter inStatus(Set<OpportunityStatus> any) {
    return with(criteria -> criteria.statuses = any);
  }

  /** Those of them that a salesperson is responsible for. */
  public OpportunityFilter ofSalesperson(String code) {
    return with(criteria -> criteria.salespersonCode = code);
  }

  /** Those of them that go through this sales cycle. */
  public OpportunityFilter inCycle(String code) {
    return with(criteria -> criteria.salesCycleCode = code);
  }

  /** Those of them that stand on this stage of their cycle. */
  public OpportunityFilter onStage(Integer number) {
    return with(criteria -> criteria.stage = number);
  }

  /** Those of them with this contact, or with any contact of this company. */
  public OpportunityFilter ofContact(String number) {
    return with(criteria -> criteria.contactNumber = number);
  }

  /** Those of them that close in this period, of which either end may be open. */
  public OpportunityFilter closing(LocalDate from, LocalDate to) {
    return with(
        criteria -> {
          criteria.closingFrom = from;
          criteria.closingTo = to;
        });
  }

  /** Those of them in which each of these words is found. */
  public OpportunityFilter withWords(String text) {
    return with(criteria -> criteria.words = text);
  }

  /** Those of them that were expected to close before today. */
  public OpportunityFilter overdue() {
    return wanting(Attention.Overdue);
  }

  /** Those of them that have stood on their stage for longer than it may take. */
  public OpportunityFilter stalled() {
    return wanting(Attention.Stalled);
  }

  /** Those of them for which nobody has said what comes next. */
  public OpportunityFilter withoutNextStep() {
    return wanting(Attention.WithoutNextStep);
  }

  /** Those of them that want attention for this, too; null does not restrict. */
  public OpportunityFilter wanting(Attention reason) {
    if (reason == null) {
      return this;
    }
    Set<Attention> reasons = EnumSet.of(reason);
    reasons.addAll(attention);
    return with(criteria -> criteria.attention = reasons);
  }

  /** Those of them that fulfil this as well, instead of what it was further narrowed by. */
  public OpportunityFilter narrowedBy(FurtherFilter given) {
    return with(criteria -> criteria.further = given);
  }

  /** The same, whatever wants attention. */
  OpportunityFilter whateverWantsAttention() {
    return with(criteria -> criteria.attention = Set.of());
  }

  private OpportunityFilter with(Consumer<Criteria> change) {
    Criteria criteria = new Criteria();
    criteria.take(this);
    change.accept(criteria);
    return criteria.filter();
  }

  /** What a filter is made of, while one of it is being changed. */
  private static final class Criteria {

    private Set<OpportunityStatus> statuses;
    private String salespersonCode;
    private String salesCycleCode;
    private Integer stage;
    private String contactNumber;
    private LocalDate closingFrom;
    private LocalDate closingTo;
    private String words;
    private Set<Attention> attention;
    private FurtherFilter further;

    private void take(OpportunityFilter filter) {
      statuses = filter.statuses;
      salespersonCode = filter.salespersonCode;
      salesCycleCode = filter.salesCycleCode;
      stage = filter.stage;
      contactNumber = filter.contactNumber;
      closingFrom = filter.closingFrom;
      closingTo = filter.closingTo;
      words = filter.words;
      attention = filter.attention;
      further = filter.further;
    }

    private OpportunityFilter filter() {
      return new OpportunityFilter(
          statuses,
          salespersonCode,
          salesCycleCode,
          stage,
          contactNumber,
          closingFrom,
          closingTo,
          words,
          attention,
          further);
    }
  }

  /** The sums that answer what is asked of people and cycles; of nobody's in particular, fewer. */
  String sums() {
    return Texts.trimmed(salespersonCode) == null ? "pipeline_of_all" : "pipeline";
  }

  /** Whether nothing else narrows it than salesperson, sales cycle, stage and status. */
  boolean isOfPeopleAndCycles() {
    OpportunityFilter known =
        none()
            .inStatus(statuses)
            .ofSalesperson(salespersonCode)
            .inCycle(salesCycleCode)
            .onStage(stage);
    return attention.isEmpty() && conditions().size() == known.conditions().size();
  }

  /** The word or phrase is found in number, description, contact's or company's name. */
  static Condition withWord(String word) {
    return Condition.of(WITH_WORD, word, word);
  }

  /** Without those that depend on the day. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    if (!statuses.isEmpty()) {
      String marks = String.join(", ", statuses.stream().map(status -> "?").toList());
      Object[] names = statuses.stream().map(Enum::name).sorted().toArray();
      conditions.add(Condition.of("r.status in (" + marks + ")", names));
    }
    if (Texts.trimmed(salespersonCode) != null) {
      conditions.add(
          Condition.of(
              "r.salesperson_id = (select id from salesperson where code = ? and deleted_at is null)",
              Codes.normalised(salespersonCode)));
    }
    if (Texts.trimmed(salesCycleCode) != null) {
      conditions.add(
          Condition.of(
              "r.sales_cycle_id = (select id from sales_cycle where code = ? and deleted_at is null)",
              Codes.normalised(salesCycleCode)));
    }
    if (stage != null) {
      conditions.add(Condition.of("r.current_stage = ?", stage));
    }
    if (Texts.trimmed(contactNumber) != null) {
      String number = Codes.normalised(contactNumber);
      conditions.add(Condition.of(OF_CONTACT, number, number));
    }
    addClosing(conditions);
    addWords(conditions);
    conditions.addAll(further.conditions(salesCycleCode));
    return conditions;
  }

  private void addClosing(List<Condition> conditions) {
    // a closing entry's estimated closing date is the day it closed on, so one column answers for
    // all states
    if (closingFrom != null) {
      conditions.add(
          Condition.of("r.estimated_closing_date >= ?", java.sql.Date.valueOf(closingFrom)));
    }
    if (closingTo != null) {
      conditions.add(
          Condition.of("r.estimated_closing_date <= ?", java.sql.Date.valueOf(closingTo)));
    }
  }

  private void addWords(List<Condition> conditions) {
    Words.split(words).forEach(word -> conditions.add(withWord(word)));
  }
}
