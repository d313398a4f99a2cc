package org.salespipeline.salescycle.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.salescycle.StallLimit;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Listing.Part;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Reads sales cycles and their stages, with their figures (domain reference 3.4, 3.5, 14.1). */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class SalesCycleQueries {

  private static final Listing<SalesCycleView> CYCLES =
      Listing.of(
              SalesCycleView.class,
              """
          select c.id, c.version, c.code, c.description, c.probability_calculation, c.blocked,
                 f.number_of_opportunities, f.estimated_value, f.calculated_current_value,
                 exists (select 1 from comment_line l where l.owner_id = c.id and l.deleted_at is null)
                   as has_comments,
                 c.created_at as system_created_at, c.changed_at as last_modified_date_time
            from sales_cycle c
            left join lateral (
                 select cast(coalesce(sum(p.number_of_opportunities), 0) as bigint) as number_of_opportunities,
                        coalesce(sum(p.estimated_value), 0) as estimated_value,
                        coalesce(sum(p.calculated_current_value), 0) as calculated_current_value
                   from pipeline_of_all p
                  where p.sales_cycle_id = c.id and p.status = 'InProgress') f
                 on true
           where c.deleted_at is null
          """,
              "code")
          .searched("r.code || ' ' || coalesce(r.description, '')")
          .build();

  /** The mean of the days that left entries stood on a stage, with alias s; null without any. */
  private static final String AVERAGE_DAYS =
      """
      (select round(sum(e.days) / nullif(sum(e.stays), 0), 2) from stage_stay e
        where e.sales_cycle_id = s.sales_cycle_id and e.stage = s.stage)""";

  static final String LIMITS =
      """
      select c.id, c.code, s.stage, s.stall_threshold_days,
             case when s.stall_threshold_days is null then %s end as average_days
        from sales_cycle_stage s join sales_cycle c on c.id = s.sales_cycle_id
       where s.deleted_at is null and c.deleted_at is null
         and exists (select 1 from opportunity o
                      where o.sales_cycle_id = s.sales_cycle_id and o.status = 'InProgress'
                        and o.current_stage = s.stage and o.deleted_at is null)"""
          .formatted(AVERAGE_DAYS);

  private static final Listing<SalesCycleStageView> STAGES =
      Listing.of(
              SalesCycleStageView.class,
              """
          select s.id, s.version, s.sales_cycle_id, s.stage, s.description, s.completed_prc,
                 s.activity_code, s.quote_required, s.allow_skip, s.date_formula,
                 s.chances_of_success_prc,
                 f.number_of_opportunities, f.estimated_value, f.calculated_current_value,
                 coalesce(%s, 0) as average_number_of_days,
                 s.guidance, s.stall_threshold_days,
                 exists (select 1 from comment_line l where l.owner_id = s.id and l.deleted_at is null)
                   as has_comments,
                 s.created_at as system_created_at, s.changed_at as last_modified_date_time
            from sales_cycle_stage s
            left join lateral (
                 select cast(coalesce(sum(p.number_of_opportunities), 0) as bigint) as number_of_opportunities,
                        coalesce(sum(p.estimated_value), 0) as estimated_value,
                        coalesce(sum(p.calculated_current_value), 0) as calculated_current_value
                   from pipeline_of_all p
                  where p.sales_cycle_id = s.sales_cycle_id and p.status = 'InProgress'
                    and p.current_stage = s.stage) f on true
           where s.deleted_at is null
          """
                  .formatted(AVERAGE_DAYS),
              "stage")
          .searched("coalesce(r.description, '')")
          .build();

  private static final String STAYS =
      """
      select e.sales_cycle_id, e.stage, sum(e.stays)
        from stage_stay e
       where e.sales_cycle_id = any (cast(string_to_array(?, ',') as uuid[]))
       group by e.sales_cycle_id, e.stage
      having sum(e.stays) > 0
      """;

  private static final String ID =
      "select c.id from sales_cycle c where c.code = ? and c.deleted_at is null";

  private static final ListRequest NAMES =
      ListRequest.first(ListRequest.MAXIMUM_TOP)
          .selecting(
              List.of(Name.of("id"), Name.of("code"), Name.of("description"), Name.of("blocked")));

  private static final ListRequest OUTLINE =
      ListRequest.first(ListRequest.MAXIMUM_TOP)
          .selecting(
              Stream.of(
                      "id",
                      "stage",
                      "description",
                      "completedPrc",
                      "activityCode",
                      "quoteRequired",
                      "allowSkip",
                      "dateFormula",
                      "chancesOfSuccessPrc",
                      "guidance",
                      "stallThresholdDays")
                  .map(Name::of)
                  .toList());

  @Inject private Sql sql;

  /** The cycle with this code. */
  public Versioned<SalesCycleView> get(String code) {
    return view(code).orElseThrow(() -> new NotFound("salesCycles", code));
  }

  /** The cycle with this code, if there is one. */
  public Optional<Versioned<SalesCycleView>> view(String code) {
    return CYCLES.one(sql, Condition.of("r.code = ?", String.valueOf(Codes.normalised(code))));
  }

  public Page<SalesCycleView> list(ListRequest request) {
    return CYCLES.page(sql, request, List.of());
  }

  /** The cycles that may be chosen for an opportunity, those not blocked, without figures. */
  public List<SalesCycleView> choosable() {
    return CYCLES.page(sql, NAMES, List.of(Condition.of("not r.blocked"))).value();
  }

  /** All cycles, without figures. */
  public List<SalesCycleView> names() {
    return CYCLES.page(sql, NAMES, List.of()).value();
  }

  /** A stage of the cycle. */
  public Versioned<SalesCycleStageView> getStage(String cycleCode, int stage) {
    return viewStage(cycleCode, stage)
        .orElseThrow(
            () -> new NotFound("salesCycles/" + cycleCode + "/stages", String.valueOf(stage)));
  }

  /** A stage of the cycle, if there is one with the number; the cycle must be there. */
  public Optional<Versioned<SalesCycleStageView>> viewStage(String cycleCode, int stage) {
    return STAGES.one(sql, ofCycle(cycleCode), Condition.of("r.stage = ?", stage));
  }

  public Page<SalesCycleStageView> listStages(String cycleCode, ListRequest request) {
    return STAGES.page(sql, request, List.of(ofCycle(cycleCode)));
  }

  /** The cycles of these opportunities. */
  public Map<UUID, SalesCycleView> ofOpportunities(List<UUID> opportunityIds) {
    return CYCLES.linkedFrom(sql, "opportunity", "sales_cycle_id", opportunityIds);
  }

  /** The first stages of these cycles in their order. */
  public Map<UUID, Page<SalesCycleStageView>> stagesOf(List<UUID> cycleIds) {
    return STAGES.firstOf(
        sql,
        "r.sales_cycle_id = p.id",
        cycleIds,
        id -> new Part(ListRequest.first(ListRequest.DEFAULT_TOP), List.of(ofCycle(id))));
  }

  /** The stages of these cycles that were ever left: those of which an average of days tells. */
  public Map<UUID, Set<Integer>> leftStages(List<UUID> cycleIds) {
    Map<UUID, Set<Integer>> left = new HashMap<>();
    String ids = cycleIds.stream().map(UUID::toString).collect(Collectors.joining(","));
    sql.rows(
        row ->
            left.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                .add(row.getInt(2)),
        STAYS,
        ids);
    return left;
  }

  /** All stages of the cycle in their order, with their figures. */
  public List<SalesCycleStageView> stages(String cycleCode) {
    return STAGES.all(sql, List.of(ofCycle(cycleCode)));
  }

  /** All stages of the cycle in their order, without figures: as they were set up. */
  public List<SalesCycleStageView> outline(String cycleCode) {
    return STAGES.page(sql, OUTLINE, List.of(ofCycle(cycleCode))).value();
  }

  /** How long opportunities may stand on the stages where any stand, of all cycles. */
  public List<StallLimit> stallLimits() {
    return limits(LIMITS);
  }

  /** How long opportunities may stand on the stages where any stand, of these cycles. */
  public List<StallLimit> stallLimits(Set<String> cycleCodes) {
    if (cycleCodes.isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(cycleCodes.size(), "?"));
    Object[] codes = cycleCodes.stream().map(Codes::normalised).toArray();
    return limits(LIMITS + " and c.code in (" + marks + ")", codes);
  }

  private List<StallLimit> limits(String select, Object... values) {
    return sql.rows(SalesCycleQueries::limit, select, values);
  }

  private static StallLimit limit(ResultSet row) throws SQLException {
    return new StallLimit(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getInt("stage"),
        row.getObject("stall_threshold_days", Integer.class),
        row.getBigDecimal("average_days"));
  }

  /** The id of the cycle with this code. */
  public UUID idOf(String code) {
    return sql.first(row -> row.getObject(1, UUID.class), ID, Codes.normalised(code))
        .orElseThrow(() -> new NotFound("salesCycles", code));
  }

  private Condition ofCycle(String cycleCode) {
    return ofCycle(idOf(cycleCode));
  }

  private static Condition ofCycle(UUID id) {
    return Condition.of("r.sales_cycle_id = cast(? as uuid)", id.toString());
  }
}
