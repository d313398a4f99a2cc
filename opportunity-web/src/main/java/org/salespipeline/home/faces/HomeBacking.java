package org.salespipeline.home.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.salespipeline.assistant.service.SetupAssistantService;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.opportunity.service.PipelineFigures;
import org.salespipeline.opportunity.service.PipelineQueries;
import org.salespipeline.opportunity.service.StageFigures;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.setup.service.CompanySetupQueries;
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
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Set<OpportunityStatus> OPEN =
      Set.of(OpportunityStatus.NotStarted, OpportunityStatus.InProgress);

  @Inject private ActiveUser activeUser;
  @Inject private PipelineQueries pipeline;
  @Inject private OpportunityQueries opportunities;
  @Inject private SalesCycleQueries cycles;
  @Inject private CompanySetupQueries setup;
  @Inject private SetupAssistantService assistant;
  @Inject private Occasions occasions;

  private PipelineFigures figures;
  private Optional<SalesCycleView> cycle;
  private List<StageFigures> stages;
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
      figures = pipeline.figures(getSalespersonCode());
    }
    return figures;
  }

  /** The open ones, the next to close first. */
  public List<OpportunityView> getOpen() {
    if (open == null) {
      open = rows(null, null);
    }
    return open;
  }

  /** Those in progress that close in this month. */
  public List<OpportunityView> getClosingThisMonth() {
    if (closingThisMonth == null) {
      LocalDate today = occasions.today();
      closingThisMonth = rows(today.withDayOfMonth(1), today.withDayOfMonth(today.lengthOfMonth()));
    }
    return closingThisMonth;
  }

  /** Those in progress whose estimated closing date has passed. */
  public List<OpportunityView> getOverdue() {
    if (overdue == null) {
      overdue = rows(null, occasions.today().minusDays(1));
    }
    return overdue;
  }

  /** The cycle whose stages are drawn: the default one, else the first. */
  public SalesCycleView getCycle() {
    if (cycle == null) {
      String code = setup.get().value().defaultSalesCycleCode();
      cycle =
          code == null
              ? cycles.list(ListRequest.first(1)).value().stream().findFirst()
              : Optional.of(cycles.get(code).value());
    }
    return cycle.orElse(null);
  }

  public List<StageFigures> getStages() {
    if (stages == null) {
      stages =
          getCycle() == null ? List.of() : pipeline.stages(getCycle().code(), getSalespersonCode());
    }
    return stages;
  }

  /** How long a stage's bar is, from 0 to 100: its estimated value beside the largest one. */
  public BigDecimal share(BigDecimal value) {
    BigDecimal largest =
        getStages().stream()
            .map(StageFigures::estimatedValue)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    return largest.signum() <= 0
        ? BigDecimal.ZERO
        : value.multiply(FULL).divide(largest, 1, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
  }

  /** Whose opportunities are shown; null for everybody's. */
  public String getSalespersonCode() {
    return activeUser.isInChargeOfAll() ? null : activeUser.getSalespersonCode();
  }

  /** The part of the list's address that keeps to the same people. */
  public String getScope() {
    String code = getSalespersonCode();
    return code == null ? "" : "&salesperson=" + Pages.encoded(code);
  }

  private List<OpportunityView> rows(LocalDate from, LocalDate to) {
    boolean dated = from != null || to != null;
    OpportunityFilter filter =
        new OpportunityFilter(
            dated ? Set.of(OpportunityStatus.InProgress) : OPEN,
            getSalespersonCode(),
            null,
            null,
            null,
            from,
            to,
            null);
    return opportunities
        .list(filter, ListRequest.first(MOST_ROWS, SortKey.ascending("estimatedClosingDate")))
        .value();
  }
}
