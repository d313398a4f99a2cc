package org.salespipeline.opportunity.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.service.Occasions;

/**
 * Figures of the pipeline as it stands, added up in the database (domain reference 14.1, 14.6); of
 * everybody, or of one salesperson.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class PipelineQueries {

  private static final String OF_SALESPERSON =
      " and o.salesperson_id = (select p.id from salesperson p where p.code = ?1 and p.deleted_at is null)";

  private static final String OPEN =
      """
      select count(*), sum(o.estimated_value), sum(o.calculated_current_value),
             count(*) filter (where o.status = 'InProgress' and o.estimated_closing_date between ?3 and ?4),
             count(*) filter (where o.status = 'InProgress' and o.estimated_closing_date < ?2)
        from opportunity o
       where o.status in ('NotStarted', 'InProgress') and\s"""
          + OpportunityVisibility.PREDICATE;

  private static final String WON =
      """
      select count(*), sum(o.calculated_current_value)
        from opportunity o
       where o.status = 'Won' and o.date_closed between ?3 and ?4 and\s"""
          + OpportunityVisibility.PREDICATE;

  private static final String STAGES =
      """
      select t.stage, t.description, count(o.id), sum(o.estimated_value), sum(o.calculated_current_value)
        from sales_cycle c
        join sales_cycle_stage t on t.sales_cycle_id = c.id and t.deleted_at is null
        left join opportunity o on o.sales_cycle_id = c.id and o.current_stage = t.stage
             and o.status = 'InProgress' and %s
       where c.code = ?2 and c.deleted_at is null
       group by t.stage, t.description
       order by t.stage
      """;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Occasions occasions;

  /**
   * The figures of today and of the month around it.
   *
   * @param salespersonCode whose opportunities count, or null for everybody's
   */
  public PipelineFigures figures(String salespersonCode) {
    LocalDate today = occasions.today();
    Query ofOpen = month(of(OPEN, salespersonCode), today).setParameter(2, Date.valueOf(today));
    Object[] open = (Object[]) ofOpen.getSingleResult();
    Object[] won = (Object[]) month(of(WON, salespersonCode), today).getSingleResult();
    return new PipelineFigures(
        count(open[0]),
        amount(open[1]),
        amount(open[2]),
        count(open[3]),
        count(open[4]),
        count(won[0]),
        amount(won[1]));
  }

  /**
   * The stages of a sales cycle in their order, each with what stands on it.
   *
   * @param salespersonCode whose opportunities count, or null for everybody's
   */
  public List<StageFigures> stages(String salesCycleCode, String salespersonCode) {
    String counted =
        OpportunityVisibility.PREDICATE + (salespersonCode == null ? "" : OF_SALESPERSON);
    Query query = em.createNativeQuery(STAGES.formatted(counted));
    if (salespersonCode != null) {
      query.setParameter(1, Codes.normalised(salespersonCode));
    }
    List<?> rows = query.setParameter(2, Codes.normalised(salesCycleCode)).getResultList();
    return rows.stream().map(Object[].class::cast).map(PipelineQueries::stage).toList();
  }

  private Query of(String select, String salespersonCode) {
    if (salespersonCode == null) {
      return em.createNativeQuery(select);
    }
    return em.createNativeQuery(select + OF_SALESPERSON)
        .setParameter(1, Codes.normalised(salespersonCode));
  }

  private static Query month(Query query, LocalDate today) {
    return query
        .setParameter(3, Date.valueOf(today.withDayOfMonth(1)))
        .setParameter(4, Date.valueOf(today.withDayOfMonth(today.lengthOfMonth())));
  }

  private static StageFigures stage(Object[] row) {
    return new StageFigures(
        ((Number) row[0]).intValue(),
        (String) row[1],
        count(row[2]),
        amount(row[3]),
        amount(row[4]));
  }

  private static long count(Object figure) {
    return ((Number) figure).longValue();
  }

  private static BigDecimal amount(Object figure) {
    return Amounts.exact(Amounts.orZero((BigDecimal) figure));
  }
}
