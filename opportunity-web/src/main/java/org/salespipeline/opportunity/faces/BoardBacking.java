package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.service.BoardCard;
import org.salespipeline.opportunity.service.BoardLane;
import org.salespipeline.opportunity.service.BoardQueries;
import org.salespipeline.opportunity.service.LaneKey;
import org.salespipeline.salescycle.faces.SalesCycleChooser;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.Page;

/**
 * The board: the opportunities of one sales cycle in lanes. It has the filters of the list, and
 * what it shows is all in its address.
 */
@Named("board")
@RequestScoped
@Typed(BoardBacking.class)
public class BoardBacking extends OpportunityListBacking {

  private static final String CYCLE = "cycle";

  @Inject private BoardQueries board;
  @Inject private SalesCycleChooser cycles;
  @Inject private CompanySetupQueries setup;
  @Inject private Format format;

  private List<BoardLane> lanes;
  private List<BoardLane> totals;
  private Page<BoardCard> part;
  private BoardAnswer answer;
  private Map<String, Set<Attention>> marks;

  @Override
  protected void take(ListState given) {
    super.take(given);
    getForm().getInCycle().setStage(null);
    getForm().getInCycle().setCycle(chosen(given.get(CYCLE)));
  }

  @Override
  protected ListState filled(ListState before) {
    return super.filled(before).without("status", "stage");
  }

  /** The cycle of the address, else the company's own, else where most is going on. */
  private String chosen(String wanted) {
    return known(wanted)
        .or(() -> known(setup.get().value().defaultSalesCycleCode()))
        .or(() -> cycles.getAll().isEmpty() ? Optional.empty() : board.busiestCycle())
        .orElse(null);
  }

  private Optional<String> known(String code) {
    return cycles.getAll().stream()
        .map(SalesCycleView::code)
        .filter(each -> each.equalsIgnoreCase(code))
        .findFirst();
  }

  /** The cycle that is shown, or null where there is none. */
  public String getCycle() {
    return getForm().getInCycle().getCycle();
  }

  /** The lanes, for the page; what its scripts ask for later brings its own cards and totals. */
  public List<BoardLane> getLanes() {
    if (lanes == null) {
      lanes = getCycle() == null || Faces.isAjaxRequest() ? List.of() : board.lanes(filter());
    }
    return lanes;
  }

  /** Whether nothing at all is in the lanes. */
  public boolean isVacant() {
    return getLanes().stream().allMatch(lane -> lane.numberOfOpportunities() == 0);
  }

  /** What a lane is called. */
  public String name(BoardLane lane) {
    if (lane.key().stage() == null) {
      return format.word(lane.key().status());
    }
    return lane.description() == null ? lane.key().toString() : lane.description();
  }

  /** What a card wants attention for. */
  public Set<Attention> marks(BoardCard card) {
    if (marks == null) {
      marks = board.attention(shown());
    }
    return marks.getOrDefault(card.number(), Set.of());
  }

  /** The cards that this answer to the browser holds. */
  private List<BoardCard> shown() {
    if (part != null) {
      return part.value();
    }
    if (answer != null) {
      return Stream.ofNullable(answer.card()).toList();
    }
    return getLanes().stream().flatMap(lane -> lane.cards().value().stream()).toList();
  }

  /** Fetches the next cards of the lane that the request names. */
  public void more() {
    Optional<LaneKey> lane = LaneKey.parse(Faces.getRequestParameter("lane"));
    try {
      part =
          lane.map(key -> board.more(filter(), key, Faces.getRequestParameter("part")))
              .orElse(null);
    } catch (BadQuery bent) {
      part = null;
    }
  }

  /** The cards that were fetched, or null. */
  public Page<BoardCard> getPart() {
    return part;
  }

  /** Tells the page how a move went. */
  void answer(BoardAnswer given) {
    answer = given;
  }

  /** How a move went, or null. */
  public BoardAnswer getAnswer() {
    return answer;
  }

  /** What is in the lanes after a move. */
  public List<BoardLane> getTotals() {
    if (totals == null) {
      totals = answer == null ? List.of() : board.totals(filter());
    }
    return totals;
  }

  /** The address of the board as it is now. */
  String address() {
    return viewAddress(state().with(CYCLE, getCycle()).query());
  }

  /** The part of the list's address that shows the same opportunities. */
  public String getListQuery() {
    return ViewedPage.query(viewed());
  }

  @Override
  public String getClearUrl() {
    return ViewedPage.query(ListState.empty().with(CYCLE, getCycle()));
  }

  /** Whether the lanes leave out opportunities of the cycle. */
  @Override
  public boolean isFiltered() {
    return shared().without(CYCLE).hasAny(parameters());
  }

  private ListState shared() {
    return state().without("sort", "part", "status", "stage", "columns", VIEW);
  }

  @Override
  public ListState viewed() {
    return shared().with(CYCLE, getCycle());
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return super.builtInViews().stream()
        .filter(each -> !each.filter().hasAny("status"))
        .map(each -> each.with(each.filter().with(CYCLE, getCycle())))
        .toList();
  }

  @Override
  protected List<ActiveFilter> activeFilters() {
    return super.activeFilters().stream().filter(each -> !each.names().contains(CYCLE)).toList();
  }

  /** The outcome that a lane stands for. */
  static CloseType outcome(LaneKey lane) {
    return CloseType.valueOf(lane.status().name());
  }
}
