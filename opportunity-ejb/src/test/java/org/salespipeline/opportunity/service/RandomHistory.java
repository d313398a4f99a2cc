package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.salespipeline.opportunity.OpportunityStatus;

/** Opportunities with a past that chance has made, known here entry by entry. */
final class RandomHistory {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
  static final List<String> SALESPEOPLE = List.of("S1", "S2", "S3");
  static final List<String> CYCLES = List.of("C1", "C2");

  private static final int NUMBER = 500;
  private static final int STAGES = 3;
  private static final String SYSTEM = "gen_random_uuid(), 0, now(), 'x', now(), 'x'";

  /** Each person with the company, if any; a company is its own. */
  private static final Map<String, String> CONTACTS = new HashMap<>();

  static {
    CONTACTS.put("K1", "K1");
    CONTACTS.put("K2", "K2");
    CONTACTS.put("P1", "K1");
    CONTACTS.put("P2", "K1");
    CONTACTS.put("P3", null);
  }

  private final Random random;
  private final List<Deal> deals = new ArrayList<>();
  private long entries;

  /**
   * @param seed the same gives the same past
   */
  RandomHistory(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < NUMBER; i++) {
      deals.add(deal("D" + i));
    }
  }

  /**
   * When a stage says that opportunities stand too long on it; the last leaves that to the past.
   */
  static Integer threshold(int stage) {
    return stage == STAGES ? null : stage * 20;
  }

  List<Deal> deals() {
    return deals;
  }

  /**
   * One entry.
   *
   * @param stage null where it closes
   * @param daysOpen 0 as long as it is active
   */
  record Entry(
      long number,
      String action,
      Integer stage,
      LocalDate date,
      String salesperson,
      BigDecimal estimated,
      BigDecimal calculated,
      LocalDate closing,
      long daysOpen) {}

  /** An opportunity with its history, oldest entry first. */
  record Deal(
      String number,
      String cycle,
      String contact,
      String salesperson,
      LocalDate created,
      String nextStep,
      boolean deleted,
      List<Entry> entries) {

    String company() {
      return CONTACTS.get(contact);
    }

    Entry active() {
      return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    List<Entry> left() {
      return entries.isEmpty() ? List.of() : entries.subList(0, entries.size() - 1);
    }

    /** The active entry is of whoever has the opportunity now (domain reference 7.2). */
    String whose(Entry entry) {
      return entry == active() ? salesperson : entry.salesperson();
    }

    OpportunityStatus status() {
      if (entries.isEmpty()) {
        return OpportunityStatus.NotStarted;
      }
      return active().stage() == null
          ? OpportunityStatus.valueOf(active().action())
          : OpportunityStatus.InProgress;
    }

    Integer stage() {
      return entries.isEmpty() ? null : active().stage();
    }

    BigDecimal estimated() {
      return entries.isEmpty() ? BigDecimal.ZERO : active().estimated();
    }

    BigDecimal calculated() {
      return entries.isEmpty() ? BigDecimal.ZERO : active().calculated();
    }

    LocalDate closing() {
      return entries.isEmpty() ? null : active().closing();
    }
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Deal deal(String number) {
    LocalDate created = TODAY.minusDays(random.nextInt(600));
    String salesperson = one(SALESPEOPLE);
    List<Entry> past = new ArrayList<>();
    LocalDate date = created;
    int moves = random.nextInt(6);
    for (int i = 0; i < moves; i++) {
      date = date.plusDays(random.nextInt(60));
      if (date.isAfter(TODAY)) {
        break;
      }
      boolean closes = i > 0 && random.nextInt(4) == 0;
      leave(past, date);
      past.add(closes ? closing(past, date, salesperson) : onStage(past, date, salesperson));
      if (closes) {
        break;
      }
    }
    return new Deal(
        number,
        one(CYCLES),
        one(List.copyOf(CONTACTS.keySet())),
        salesperson,
        created,
        random.nextBoolean() ? "Call" : null,
        random.nextInt(10) == 0,
        past);
  }

  private static void leave(List<Entry> past, LocalDate date) {
    if (!past.isEmpty()) {
      Entry last = past.remove(past.size() - 1);
      past.add(
          new Entry(
              last.number(),
              last.action(),
              last.stage(),
              last.date(),
              last.salesperson(),
              last.estimated(),
              last.calculated(),
              last.closing(),
              ChronoUnit.DAYS.between(last.date(), date)));
    }
  }

  private Entry onStage(List<Entry> past, LocalDate date, String salesperson) {
    return new Entry(
        ++entries,
        past.isEmpty() ? "Activated" : "Next",
        1 + random.nextInt(STAGES),
        date,
        // only the active entry follows a change of the salesperson
        random.nextInt(5) == 0 ? one(SALESPEOPLE) : salesperson,
        BigDecimal.valueOf(random.nextInt(1_000_000), 2),
        BigDecimal.valueOf(random.nextInt(1_000_000_000), 6),
        date.plusDays(random.nextInt(120)),
        0);
  }

  private Entry closing(List<Entry> past, LocalDate date, String salesperson) {
    boolean won = random.nextBoolean();
    return new Entry(
        ++entries,
        won ? "Won" : "Lost",
        null,
        date,
        salesperson,
        past.get(past.size() - 1).estimated(),
        won ? BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2) : BigDecimal.ZERO,
        date,
        0);
  }

  /** Half of it is in the sums already, half still waits to be added up. */
  void writeTo(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(masterData());
        for (int i = 0; i < deals.size(); i++) {
          write(connection, deals.get(i));
          connection.commit();
          if (i == NUMBER / 2) {
            statement.execute("select pipeline_added_up()");
          }
        }
      }
      connection.commit();
    }
  }

  private static String masterData() {
    StringBuilder sql = new StringBuilder();
    for (String each : SALESPEOPLE) {
      sql.append(
          """
          insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,
                                   display_name, commission_percent, blocked, privacy_blocked)
          values (%s, '%s', 'Same name', 0, false, false);
          """
              .formatted(SYSTEM, each));
    }
    for (String each : CYCLES) {
      sql.append(
          """
          insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,
                                   probability_calculation, blocked)
          values (%s, '%s', 'Multiply', false);
          """
              .formatted(SYSTEM, each));
    }
    for (int i = 1; i <= STAGES; i++) {
      sql.append(
          """
          insert into sales_cycle_stage (id, version, created_at, created_by, changed_at, changed_by,
                                         sales_cycle_id, stage, completed_prc,
                                         chances_of_success_prc, quote_required, allow_skip,
                                         stall_threshold_days)
          select %s, y.id, %d, 0, 0, false, false, %s from sales_cycle y;
          """
              .formatted(SYSTEM, i, threshold(i)));
    }
    CONTACTS.forEach(
        (number, company) ->
            sql.append(
                """
                insert into contact (id, version, created_at, created_by, changed_at, changed_by,
                                     number, type, display_name, privacy_blocked)
                values (%s, '%s', '%s', 'Same name', false);
                """
                    .formatted(SYSTEM, number, number.equals(company) ? "Company" : "Person")));
    CONTACTS.forEach(
        (number, company) ->
            sql.append(
                """
                update contact set company_id = (select id from contact where number = '%s')
                 where number = '%s';
                """
                    .formatted(company, number)));
    return sql.toString();
  }

  private void write(Connection connection, Deal deal) throws SQLException {
    UUID id = UUID.randomUUID();
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            insert into opportunity (
                   id, version, created_at, created_by, changed_at, changed_by, number, contact_id, contact_company_id, salesperson_id, sales_cycle_id, priority,
                   creation_date, status, date_closed, current_stage, action_taken, date_of_change,
                   estimated_value, calculated_current_value, chances_of_success_prc, completed_prc,
                   probability_prc, estimated_closing_date, next_step)
            select ?, 0, now(), 'x', now(), 'x', ?, k.id, k.company_id, s.id, y.id, 'Normal', ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?
              from contact k, salesperson s, sales_cycle y
             where k.number = ? and s.code = ? and y.code = ?
            """)) {
      Entry active = deal.active();
      boolean closed = deal.status().isClosed();
      set(
          sql,
          id,
          deal.number(),
          deal.created(),
          deal.status().name(),
          closed ? active.date() : null,
          deal.stage(),
          active == null ? null : active.action(),
          active == null ? null : active.date(),
          deal.estimated(),
          deal.calculated(),
          deal.closing(),
          deal.nextStep(),
          deal.contact(),
          deal.salesperson(),
          deal.cycle());
    }
    for (Entry entry : deal.entries()) {
      write(connection, id, deal, entry);
    }
    if (deal.deleted()) {
      connection.commit();
      try (PreparedStatement sql =
          connection.prepareStatement(
              "update opportunity set deleted_at = now(), deleted_by = 'x' where id = ?")) {
        set(sql, id);
      }
    }
  }

  private static void write(Connection connection, UUID id, Deal deal, Entry entry)
      throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            insert into opportunity_entry (
                   id, version, created_at, created_by, changed_at, changed_by, opportunity_id,
                   entry_number, active, action_taken, sales_cycle_id, salesperson_id, stage,
                   date_of_change, date_closed, days_open, probability_calculation, currency_code,
                   currency_rate, estimated_value, calculated_current_value, chances_of_success_prc,
                   completed_prc, probability_prc, estimated_closing_date)
            select gen_random_uuid(), 0, now(), 'x', now(), 'x', ?, ?, ?, ?, y.id, s.id, ?, ?, ?, ?,
                   'Multiply', 'EUR', 1, ?, ?, 0, 0, 0, ?
              from salesperson s, sales_cycle y
             where s.code = ? and y.code = ?
            """)) {
      boolean active = entry == deal.active();
      set(
          sql,
          id,
          entry.number(),
          active,
          entry.action(),
          entry.stage(),
          entry.date(),
          entry.stage() == null ? entry.date() : null,
          (int) entry.daysOpen(),
          entry.estimated(),
          entry.calculated(),
          entry.closing(),
          deal.whose(entry),
          deal.cycle());
    }
  }

  private static void set(PreparedStatement sql, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      sql.setObject(i + 1, values[i]);
    }
    sql.executeUpdate();
  }
}
