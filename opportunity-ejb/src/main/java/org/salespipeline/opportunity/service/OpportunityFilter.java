package org.salespipeline.opportunity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    attention = attention == null ? Set.of() : Set.copyOf(attention);
  }

  public OpportunityFilter(
      Set<OpportunityStatus> statuses,
      String salespersonCode,
      String salesCycleCode,
      Integer stage,
      String contactNumber,
      LocalDate closingFrom,
      LocalDate closingTo,
      String words) {
    this(
        statuses,
        salespersonCode,
        salesCycleCode,
        stage,
        contactNumber,
        closingFrom,
        closingTo,
        words,
        Set.of(),
        FurtherFilter.none());
  }

  /** No restriction. */
  public static OpportunityFilter none() {
    return new OpportunityFilter(Set.of(), null, null, null, null, null, null, null);
  }

  /** The opportunities of a contact, or of all contacts of a company. */
  public static OpportunityFilter ofContact(String contactNumber) {
    return new OpportunityFilter(Set.of(), null, null, null, contactNumber, null, null, null);
  }

  /** The opportunities of a salesperson. */
  public static OpportunityFilter ofSalesperson(
      String salespersonCode, OpportunityStatus... statuses) {
    return new OpportunityFilter(
        Set.of(statuses), salespersonCode, null, null, null, null, null, null);
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
    return new OpportunityFilter(
        statuses,
        salespersonCode,
        salesCycleCode,
        stage,
        contactNumber,
        closingFrom,
        closingTo,
        words,
        reasons,
        further);
  }

  /** Those of them that fulfil this as well, instead of what it was further narrowed by. */
  public OpportunityFilter narrowedBy(FurtherFilter given) {
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
        given);
  }

  /** The same with these statuses only, and this stage or any. */
  OpportunityFilter on(Integer onStage, OpportunityStatus... only) {
    return new OpportunityFilter(
        Set.of(only),
        salespersonCode,
        salesCycleCode,
        onStage,
        contactNumber,
        closingFrom,
        closingTo,
        words,
        attention,
        further);
  }

  /** The same in another closing period. */
  OpportunityFilter closing(LocalDate from, LocalDate to) {
    return new OpportunityFilter(
        statuses,
        salespersonCode,
        salesCycleCode,
        stage,
        contactNumber,
        from,
        to,
        words,
        attention,
        further);
  }

  /** Whether nothing else narrows it than salesperson, sales cycle, stage and status. */
  boolean isOfPeopleAndCycles() {
    OpportunityFilter known =
        new OpportunityFilter(
            statuses, salespersonCode, salesCycleCode, stage, null, null, null, null);
    return attention.isEmpty() && conditions().size() == known.conditions().size();
  }

  /** The word or phrase is found in number, description, contact's or company's name. */
  static Condition withWord(String word) {
    return Condition.of(WITH_WORD, word, word);
  }

  /** Without those that depend on the day. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    if (statuses != null && !statuses.isEmpty()) {
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
