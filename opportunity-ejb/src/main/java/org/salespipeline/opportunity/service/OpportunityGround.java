package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.opportunity.service.KnownCycles.HeldCycle;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.query.Sql;

/**
 * Finds what creations, changes and moves of opportunities stand on: set-up, cycle, contact and
 * salesperson as they are now, in as few statements as can be.
 */
@Dependent
class OpportunityGround {

  private static final String CONTACT =
      """
      select c.id, k.id as company_id, s.id as salesperson_id,
             c.privacy_blocked or coalesce(k.privacy_blocked, false) as blocked,
      """
          + PartyNames.COLUMNS
          + """
        from contact c
        left join contact k on k.id = c.company_id and k.deleted_at is null
        left join salesperson s
          on s.id = c.salesperson_id and s.deleted_at is null
         and not s.blocked and not s.privacy_blocked
       where c.number = ? and c.deleted_at is null
      """;

  private static final String SALESPERSON =
      """
      select id, code, display_name, blocked or privacy_blocked as blocked
        from salesperson
       where deleted_at is null and\s""";

  private static final String GROUND =
      """
      with held as materialized (
        select id, set_up from sales_cycle
         where deleted_at is null
           and code = coalesce(?, (
                 select d.code
                   from company_setup p join sales_cycle d on d.id = p.default_sales_cycle_id
                  where d.deleted_at is null and not d.blocked))
         for share)
      select p.time_zone, p.local_currency_code, p.opportunity_number_series_id,
             h.id as sales_cycle_id, h.set_up, n.*,
             array(select nextval('opportunity_entry_number') from generate_series(1, ?))
               as entry_numbers
        from company_setup p
        left join held h on true
        left join (
      """
          + CONTACT
          + ") n on true";

  private static final String GROUND_OF_MOVE =
      """
      with moved as materialized (
        select id, sales_cycle_id, contact_id, contact_company_id, salesperson_id
          from opportunity
         where number = ? and deleted_at is null for update),
      held as materialized (
        select id, set_up from sales_cycle
         where id = (select sales_cycle_id from moved) for share)
      select m.id as opportunity_id, p.time_zone, p.local_currency_code,
             p.opportunity_number_series_id,
             array[nextval('opportunity_entry_number')] as entry_numbers,
             h.id as sales_cycle_id, h.set_up,
      """
          + PartyNames.COLUMNS
          + """
        from moved m cross join held h cross join company_setup p
        left join contact c on c.id = m.contact_id
        left join contact k on k.id = m.contact_company_id
        left join salesperson s on s.id = m.salesperson_id
      """;

  @Inject private Sql sql;
  @Inject private KnownCycles knownCycles;
  @Inject private OpportunityRepository opportunities;

  /** The cycle with this code, with its stages; its set-up stays as it is, too. */
  Optional<SalesCycle> heldCycle(String code) {
    return sql.first(
            row -> heldCycle(row, "id"),
            "select id, set_up from sales_cycle where code = ? and deleted_at is null for share",
            Codes.normalised(code))
        .map(this::cycle);
  }

  /** The cycle that is held, with its stages; to be looked at only. */
  SalesCycle cycle(HeldCycle held) {
    return knownCycles.get(held, () -> opportunities.cycle(held.id()));
  }

  /** The contact as opportunities see it. */
  Optional<ContactFacts> contact(String number) {
    return sql.first(OpportunityGround::contactFacts, CONTACT, Codes.normalised(number));
  }

  /** The salesperson with this code, and whether it may not be chosen. */
  Optional<SalespersonFacts> salesperson(String code) {
    return sql.first(
        OpportunityGround::salespersonFacts, SALESPERSON + "code = ?", Codes.normalised(code));
  }

  /** A salesperson who may be chosen. */
  Optional<SalespersonFacts> choosableSalesperson(UUID id) {
    return sql.first(OpportunityGround::salespersonFacts, SALESPERSON + "id = ?", id)
        .filter(salesperson -> !salesperson.blocked());
  }

  /**
   * What a new opportunity begins with. The set-up of its cycle stays as it is until the
   * transaction ends.
   *
   * @param contactNumber the contact that is named, or null
   * @param salesCycleCode the cycle that is named, or null for the default one
   * @param entryNumbers how many numbers of entries are wanted along with it
   */
  Ground ground(String contactNumber, String salesCycleCode, int entryNumbers) {
    return sql.first(
            row ->
                new Ground(
                    setupFacts(row),
                    row.getObject("id") == null ? null : contactFacts(row),
                    row.getObject("sales_cycle_id") == null
                        ? null
                        : heldCycle(row, "sales_cycle_id")),
            GROUND,
            Codes.normalised(salesCycleCode),
            entryNumbers,
            Codes.normalised(contactNumber))
        .orElseThrow(() -> new IllegalStateException("There is no set-up record"));
  }

  /**
   * What a move begins with: the opportunity is locked, so that a second move waits for the first
   * and then builds on what that one left (domain reference 8.5), and the set-up of its cycle stays
   * as it is until the transaction ends, without keeping other moves waiting.
   *
   * @return with the number of the opportunity's next entry, over all opportunities; drawn while
   *     the opportunity is locked, so that the entries of each are in the order of their numbers
   */
  Optional<MoveGround> groundOfMove(String number) {
    return sql.first(
        row ->
            new MoveGround(
                setupFacts(row),
                row.getObject("opportunity_id", UUID.class),
                heldCycle(row, "sales_cycle_id"),
                PartyNames.read(row)),
        GROUND_OF_MOVE,
        Codes.normalised(number));
  }

  private static SetupFacts setupFacts(ResultSet row) throws SQLException {
    return new SetupFacts(
        ZoneId.of(row.getString("time_zone")),
        row.getString("local_currency_code"),
        row.getObject("opportunity_number_series_id", UUID.class),
        List.of((Long[]) row.getArray("entry_numbers").getArray()));
  }

  private static HeldCycle heldCycle(ResultSet row, String id) throws SQLException {
    return new HeldCycle(row.getObject(id, UUID.class), row.getObject("set_up", UUID.class));
  }

  private static ContactFacts contactFacts(ResultSet row) throws SQLException {
    return new ContactFacts(
        row.getObject("id", UUID.class),
        row.getObject("company_id", UUID.class),
        row.getObject("salesperson_id", UUID.class),
        row.getBoolean("blocked"),
        PartyNames.read(row));
  }

  private static SalespersonFacts salespersonFacts(ResultSet row) throws SQLException {
    return new SalespersonFacts(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("display_name"),
        row.getBoolean("blocked"));
  }

  /**
   * A contact as opportunities see it.
   *
   * @param salespersonId its salesperson, if that one may be chosen, or null
   */
  record ContactFacts(
      UUID id, UUID companyId, UUID salespersonId, boolean blocked, PartyNames names) {

    /** Its salesperson, or null where there is none who may be chosen. */
    SalespersonFacts salesperson() {
      return salespersonId == null
          ? null
          : new SalespersonFacts(
              salespersonId, names.salespersonCode(), names.salespersonName(), false);
    }
  }

  record SalespersonFacts(UUID id, String code, String name, boolean blocked) {}

  /**
   * What the set-up says.
   *
   * @param entryNumbers numbers over all opportunities that no other entry has, ascending
   */
  record SetupFacts(
      ZoneId timeZone, String localCurrencyCode, UUID numberSeriesId, List<Long> entryNumbers) {}

  /**
   * What a new opportunity begins with.
   *
   * @param contact null where there is none of that number
   * @param cycle null where there is none of that code, and where none was named and the default
   *     one may not be chosen
   */
  record Ground(SetupFacts setup, ContactFacts contact, HeldCycle cycle) {}

  /**
   * What a move begins with.
   *
   * @param names as they were when the statement began, which may have waited since for another
   *     move or change
   */
  record MoveGround(SetupFacts setup, UUID opportunityId, HeldCycle cycle, PartyNames names) {}
}
