package org.salespipeline.opportunity.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.opportunity.OpportunityStatus.InProgress;
import static org.salespipeline.opportunity.OpportunityStatus.Lost;
import static org.salespipeline.opportunity.OpportunityStatus.NotStarted;
import static org.salespipeline.opportunity.OpportunityStatus.Won;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Listing.Part;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.service.Occasions;

/**
 * The opportunities of one sales cycle, lane by lane. However many there are and however many
 * stages the cycle has, the stages, the totals and the first cards of all lanes are one statement
 * each, and one more says what others on the cards are called.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class BoardQueries {

  /** How many cards of a lane are read at once. */
  public static final int CARDS = 20;

  /** The next to close comes first; where there is no stage yet, the index begins with none. */
  private static final List<SortKey> BY_CLOSING =
      List.of(SortKey.ascending("estimatedClosingDate"));

  private static final List<SortKey> BEFORE_FIRST_STAGE =
      List.of(SortKey.ascending("currentStage"), SortKey.ascending("estimatedClosingDate"));

  static final Listing<BoardCard> BOARD =
      Listing.of(
              BoardCard.class,
              """
          select o.id, o.version, o.salesperson_id, o.sales_cycle_id, o.contact_id,
                 o.contact_company_id, o.number, o.description,
                 (select c.display_name from contact c where c.id = o.contact_id) as contact_name,
                 (select k.display_name from contact k where k.id = o.contact_company_id)
                   as contact_company_name,
                 (select s.code from salesperson s where s.id = o.salesperson_id) as salesperson_code,
                 (select s.display_name from salesperson s where s.id = o.salesperson_id)
                   as salesperson_name,
                 (select y.code from sales_cycle y where y.id = o.sales_cycle_id) as sales_cycle_code,
                 o.priority, o.status, o.current_stage, o.current_stage_description,
                 o.estimated_value, o.calculated_current_value, o.estimated_closing_date,
                 o.date_of_change, o.next_step, o.next_step_date
            from opportunity o
           where\s"""
                  + OpportunityVisibility.PREDICATE,
              "number")
          .named("contactName", "contact_id", "contact", "display_name")
          .named("contactCompanyName", "contact_company_id", "contact", "display_name")
          .coded("salespersonCode", "salesperson_id", "salesperson")
          .named("salespersonName", "salesperson_id", "salesperson", "display_name")
          .coded("salesCycleCode", "sales_cycle_id", "sales_cycle")
          .build();

  /** Said where it is known, so that the index is entered at the right place. */
  private static final Condition WITHOUT_STAGE = Condition.of("r.current_stage is null");

  private static final String STAGES =
      """
      select t.stage, t.description
        from sales_cycle c
        join sales_cycle_stage t on t.sales_cycle_id = c.id and t.deleted_at is null
       where c.code = ? and c.deleted_at is null
       order by t.stage
      """;

  private static final String TOTALS =
      """
      select r.status, r.current_stage, count(*), sum(r.estimated_value), sum(r.calculated_current_value)
        from (select o.* from opportunity o where %s) r
       where %s
       group by r.status, r.current_stage
      """;

  /** The same from the sums that are kept; they know the month of the closing date. */
  private static final String SUMS =
      """
      select r.status, r.current_stage, sum(r.number_of_opportunities), sum(r.estimated_value),
             sum(r.calculated_current_value)
        from %s r
       where (r.status in ('NotStarted', 'InProgress') or r.closing_month = ?) and %s
       group by r.status, r.current_stage
      having sum(r.number_of_opportunities) > 0
      """;

  private static final String BUSIEST =
      """
      select c.code
        from sales_cycle c
       where c.deleted_at is null
       order by (select coalesce(sum(p.number_of_opportunities), 0) from pipeline_of_all p
                  where p.sales_cycle_id = c.id and p.status in ('NotStarted', 'InProgress')) desc,
             c.code
       limit 1
      """;

  @Inject private Sql sql;
  @Inject private AttentionConditions attention;
  @Inject private Occasions occasions;

  /** The cycle with the most open opportunities, or empty where there is no cycle yet. */
  public Optional<String> busiestCycle() {
    return sql.first(row -> row.getString(1), BUSIEST);
  }

  /**
   * The lanes of a cycle: not started, its stages in their order, won and lost. What is closed
   * counts where it was closed in the current month.
   *
   * @param filter names the cycle; its statuses and stage are not looked at
   */
  public List<BoardLane> lanes(OpportunityFilter filter) {
    List<Condition> wanting = attention.of(filter);
    List<BoardLane> lanes = totals(filter, wanting);
    List<BoardLane> open = lanes.stream().filter(lane -> !lane.key().isClosed()).toList();
    List<Page<BoardCard>> cards =
        BOARD.pages(
            sql, open.stream().map(lane -> part(filter, wanting, lane.key(), null)).toList());
    List<BoardLane> filled = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      filled.add(open.get(i).with(cards.get(i)));
    }
    lanes.stream().filter(lane -> lane.key().isClosed()).forEach(filled::add);
    return filled;
  }

  /** The same lanes without cards. */
  public List<BoardLane> totals(OpportunityFilter filter) {
    return totals(filter, attention.of(filter));
  }

  private List<BoardLane> totals(OpportunityFilter filter, List<Condition> wanting) {
    Map<LaneKey, BoardLane> counted =
        sql.figures(BoardQueries::counted, totals(filter, wanting, occasions.today())).stream()
            .collect(Collectors.toMap(BoardLane::key, Function.identity()));
    // a stage that the cycle no longer has is shown as long as something stands on it
    Map<Integer, BoardLane> stages = new TreeMap<>();
    counted.values().stream()
        .filter(lane -> lane.key().stage() != null)
        .forEach(lane -> stages.put(lane.key().stage(), lane));
    for (BoardLane stage : sql.rows(BoardQueries::stage, STAGES, cycle(filter))) {
      BoardLane found = counted.getOrDefault(stage.key(), stage);
      stages.put(
          stage.key().stage(),
          lane(
              stage.key(),
              stage.description(),
              found.numberOfOpportunities(),
              found.estimatedValue(),
              found.calculatedCurrentValue()));
    }
    List<BoardLane> lanes = new ArrayList<>();
    lanes.add(lane(counted, NotStarted));
    lanes.addAll(stages.values());
    lanes.add(lane(counted, Won));
    lanes.add(lane(counted, Lost));
    return lanes;
  }

  private static String cycle(OpportunityFilter filter) {
    return String.valueOf(Codes.normalised(filter.salesCycleCode()));
  }

  /** The statement for what stands in the lanes: in those open, and in those closed lately. */
  static Condition totals(OpportunityFilter filter, List<Condition> wanting, LocalDate today) {
    if (filter.isOfPeopleAndCycles()) {
      Condition where = Condition.all(filter.onStage(null).inStatus().conditions());
      List<Object> values = new ArrayList<>(List.of(today.withDayOfMonth(1)));
      values.addAll(where.values());
      return new Condition(SUMS.formatted(filter.sums(), where.sql()), values);
    }
    List<Condition> now = filter.onStage(null).inStatus(NotStarted, InProgress).conditions();
    now.addAll(wanting);
    Condition open = grouped(now);
    List<Condition> lately =
        filter
            .onStage(null)
            .inStatus(Won, Lost)
            .closing(today.withDayOfMonth(1), today.withDayOfMonth(today.lengthOfMonth()))
            .conditions();
    lately.add(WITHOUT_STAGE);
    lately.addAll(wanting);
    Condition closed = grouped(lately);
    List<Object> values = new ArrayList<>(open.values());
    values.addAll(closed.values());
    return new Condition(open.sql() + " union all " + closed.sql(), values);
  }

  private static Condition grouped(List<Condition> conditions) {
    String where =
        conditions.stream()
            .map(each -> "(" + each.sql() + ")")
            .collect(Collectors.joining(" and "));
    return new Condition(
        TOTALS.formatted(OpportunityVisibility.PREDICATE, where),
        conditions.stream().flatMap(each -> each.values().stream()).toList());
  }

  private static BoardLane counted(ResultSet row) throws SQLException {
    OpportunityStatus status = OpportunityStatus.valueOf(row.getString(1));
    Number stage = (Number) row.getObject(2);
    return lane(
        new LaneKey(status, stage == null ? null : stage.intValue()),
        null,
        row.getLong(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5));
  }

  private static BoardLane stage(ResultSet row) throws SQLException {
    return lane(LaneKey.of(row.getInt(1)), row.getString(2), 0, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static BoardLane lane(Map<LaneKey, BoardLane> counted, OpportunityStatus status) {
    LaneKey key = LaneKey.of(status);
    return counted.getOrDefault(key, lane(key, null, 0, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private static BoardLane lane(
      LaneKey key, String description, long number, BigDecimal estimated, BigDecimal calculated) {
    return new BoardLane(
        key,
        description,
        number,
        Amounts.exact(Objects.requireNonNull(estimated)),
        Amounts.exact(Objects.requireNonNull(calculated)),
        new Page<>(List.of(), null, null, null));
  }

  /**
   * More cards of a lane.
   *
   * @param filter as for {@link #lanes}
   * @param token where the lane goes on, as an earlier part told
   */
  public Page<BoardCard> more(OpportunityFilter filter, LaneKey lane, String token) {
    Part part = part(filter, attention.of(filter), lane, token);
    return BOARD.page(sql, part.request(), part.conditions());
  }

  /** The card as it is now, wherever it stands. */
  public Optional<BoardCard> card(String number) {
    return BOARD
        .one(sql, Condition.of("r.number = ?", String.valueOf(Codes.normalised(number))))
        .map(found -> found.value());
  }

  /** What each of these cards wants attention for, by their numbers; one statement for all. */
  public Map<String, Set<Attention>> attention(Collection<BoardCard> shown) {
    return attention.ofCards(shown);
  }

  /**
   * How the cards of a lane are asked for.
   *
   * @param wanting what the filter wants attention for
   */
  static Part part(OpportunityFilter filter, List<Condition> wanting, LaneKey lane, String token) {
    List<Condition> conditions =
        new ArrayList<>(filter.onStage(lane.stage()).inStatus(lane.status()).conditions());
    conditions.addAll(wanting);
    if (lane.stage() == null) {
      conditions.add(WITHOUT_STAGE);
    }
    List<SortKey> order = lane.stage() == null ? BEFORE_FIRST_STAGE : BY_CLOSING;
    return new Part(new ListRequest(order, CARDS, token, false), conditions);
  }
}
