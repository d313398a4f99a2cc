package org.salespipeline.home.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.salespipeline.assistant.service.SetupAssistantService;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.CycleFigures;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.opportunity.service.PipelineFigures;
import org.salespipeline.opportunity.service.PipelineQueries;
import org.salespipeline.opportunity.service.RecordedChange;
import org.salespipeline.opportunity.service.SalespersonFigures;
import org.salespipeline.opportunity.service.StageFigures;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.service.Occasions;

/**
 * The first page: the opportunities of the salesperson that the user is; of everybody for those who
 * manage, or are no salesperson.
 */
@Named("home")
@RequestScoped
public class HomeBacking {

  private static final int MOST_ROWS = 6;
  private static final int MOST_CHANGES = 10;
  private static final int MOST_CYCLES = 3;
  private static final int MOST_SALESPEOPLE = 50;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Set<OpportunityStatus> OPEN =
      Set.of(OpportunityStatus.NotStarted, OpportunityStatus.InProgress);
  private static final Set<OpportunityStatus> IN_PROGRESS = Set.of(OpportunityStatus.InProgress);

  @Inject private ActiveUser activeUser;
  @Inject private PipelineQueries pipeline;
  @Inject private OpportunityQueries opportunities;
  @Inject private CompanySetupQueries setup;
  @Inject private SetupAssistantService assistant;
  @Inject private Occasions occasions;

  private PipelineFigures figures;
  private List<CycleFigures> cycles;
  private List<SalespersonFigures> salespeople;
  private List<RecordedChange> changes;
  private List<OpportunityView> open;
  private List<OpportunityView> closingThisMonth;
  private List<OpportunityView> overdue;

  /** Takes the first administrator to the assistant. */
  public void greet() {
    if (activeUser.isAdministrator() && assistant.isOffered()) {
      Pages.goTo("/assistant/start");
    }
  }

  public PipelineFigures getFigures() {
    if (figures == null) {
      figures =
          getSalespersonCode() == null
              ? PipelineFigures.sum(everybody())
              : pipeline.figures(getSalespersonCode());
    }
    return figures;
  }

  /** The open ones, the next to close first. */
  public List<OpportunityView> getOpen() {
    if (open == null) {
      open = rows(closing(null, OPEN));
    }
    return open;
  }

  /** Those in progress that close in this month. */
  public List<OpportunityView> getClosingThisMonth() {
    if (closingThisMonth == null) {
      closingThisMonth = rows(closing(PeriodLength.Month.of(occasions.today()), IN_PROGRESS));
    }
    return closingThisMonth;
  }

  /** Those in progress whose estimated closing date has passed. */
  public List<OpportunityView> getOverdue() {
    if (overdue == null) {
      overdue = rows(closing(null, IN_PROGRESS).overdue());
    }
    return overdue;
  }

  /**
   * The cycles whose stages are drawn: those in which something is in progress, the default one
   * first, then by value; or the default one alone.
   */
  public List<CycleFigures> getCycles() {
    if (cycles == null) {
      cycles = drawn(pipeline.byStage(getSalespersonCode()));
    }
    return cycles;
  }

  private List<CycleFigures> drawn(List<CycleFigures> all) {
    String ownDefault = setup.get().value().defaultSalesCycleCode();
    List<CycleFigures> found = new ArrayList<>(all);
    found.removeIf(each -> each.numberOfOpportunities() == 0 && !each.code().equals(ownDefault));
    found.sort(
        Comparator.comparing((CycleFigures each) -> !each.code().equals(ownDefault))
            .thenComparing(CycleFigures::estimatedValue, Comparator.reverseOrder()));
    return found.stream().limit(MOST_CYCLES).toList();
  }

  /** How long a stage's bar is, from 0 to 100: its estimated value beside the largest one. */
  public BigDecimal share(CycleFigures cycle, BigDecimal value) {
    BigDecimal largest =
        cycle.stages().stream()
            .map(StageFigures::estimatedValue)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    return largest.signum() <= 0
        ? BigDecimal.ZERO
        : value.multiply(FULL).divide(largest, 1, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
  }

  /** The same figures by person, for those who look after everybody's. */
  public List<SalespersonFigures> getSalespeople() {
    return everybody().stream().limit(MOST_SALESPEOPLE).toList();
  }

  /** Whether there are more people than are shown. */
  public boolean isMoreSalespeople() {
    return everybody().size() > MOST_SALESPEOPLE;
  }

  private List<SalespersonFigures> everybody() {
    if (salespeople == null) {
      salespeople = getSalespersonCode() == null ? pipeline.bySalesperson() : List.of();
    }
    return salespeople;
  }

  /** What was recorded since yesterday began, newest first. */
  public List<RecordedChange> getChanges() {
    if (changes == null) {
      changes = pipeline.changesSinceYesterday(getSalespersonCode(), MOST_CHANGES);
    }
    return changes;
  }

  /** The part of the list's address for what was won in this quarter. */
  public String getWonThisQuarter() {
    return won(PeriodLength.Quarter.of(occasions.today()));
  }

  /** The part of the list's address for what was won in the last quarter. */
  public String getWonLastQuarter() {
    return won(PeriodLength.Quarter.of(occasions.today(), -1));
  }

  private static String won(Period closed) {
    return "status=Won&period=Between&from=" + closed.from() + "&to=" + closed.to();
  }

  /** Whose opportunities are shown; null for everybody's. */
  public String getSalespersonCode() {
    return activeUser.isInChargeOfAll() ? null : activeUser.getSalespersonCode();
  }

  /** The part of the list's address that keeps to the same people. */
  public String getScope() {
    String code = getSalespersonCode();
    return code == null ? "" : scope(code);
  }

  /** The part of the list's address that keeps to one salesperson. */
  public String scope(String code) {
    return "&salesperson=" + Pages.encoded(code);
  }

  private OpportunityFilter closing(Period closing, Set<OpportunityStatus> statuses) {
    return OpportunityFilter.none()
        .inStatus(statuses)
        .ofSalesperson(getSalespersonCode())
        .closing(closing == null ? null : closing.from(), closing == null ? null : closing.to());
  }

  private List<OpportunityView> rows(OpportunityFilter filter) {
    return opportunities
        .list(filter, ListRequest.first(MOST_ROWS, SortKey.ascending("estimatedClosingDate")))
        .value();
  }
}
