package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.StageAccess;
import org.salespipeline.opportunity.service.BoardCard;
import org.salespipeline.opportunity.service.BoardQueries;
import org.salespipeline.opportunity.service.LaneKey;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityService.Moved;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.web.Messages;

/**
 * Moves a card of the board to another lane. The move is tried as it is; what the rules miss is
 * asked for if it is a figure, and told otherwise.
 */
@Named("boardMoves")
@ViewScoped
public class BoardMoves implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final long NO_VERSION = -1;

  /** What a small form can ask for. */
  private static final Set<String> FIGURES =
      Set.of("estimatedValue", "chancesOfSuccessPrc", "estimatedClosingDate");

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityService service;
  @Inject private BoardQueries cards;
  @Inject private BoardBacking board;
  @Inject private CloseDialog closeDialog;
  @Inject private Feedback feedback;
  @Inject private Collisions collisions;
  @Inject private Format format;

  private String number;
  private long version;
  private Integer stage;
  private MoveAction action;
  private Integer stageBefore;
  private String title;
  private final Map<String, String> missing = new LinkedHashMap<>();
  private BigDecimal estimatedValue;
  private BigDecimal chancesOfSuccessPrc;
  private LocalDate estimatedClosingDate;
  private transient List<Offer> offers;

  /**
   * A lane to which a card may go.
   *
   * @param note the action that leads there
   * @param obstacle why it cannot go there now, or null
   */
  public record Offer(String lane, String name, String note, String obstacle) {}

  /** Looks up where the card that the request names may go. */
  public void offer() {
    number = Faces.getRequestParameter("number");
    feedback.attempt(
        () -> {
          OpportunityView view = opportunities.get(number).value();
          offers = view.closed() ? List.of() : offers(view.currentStage());
        });
  }

  private List<Offer> offers(Integer now) {
    List<Offer> all = new ArrayList<>();
    opportunities.path(number).stages().stream()
        .filter(stage -> stage.action() != null && !Objects.equals(stage.stage(), now))
        .map(this::offer)
        .forEach(all::add);
    Stream.of(CloseType.values())
        .map(outcome -> new Offer(outcome.name(), format.word(outcome), null, null))
        .forEach(all::add);
    return all;
  }

  private Offer offer(StageAccess stage) {
    return new Offer(
        String.valueOf(stage.stage()),
        name(stage),
        format.word(stage.action()),
        stage.obstacle().map(this::words).orElse(null));
  }

  private static String name(StageAccess stage) {
    return stage.description() == null ? String.valueOf(stage.stage()) : stage.description();
  }

  private String words(Violation violation) {
    return StagePathBacking.words(violation, format);
  }

  /** Moves the card that the request names to the lane that it names, or asks what is missing. */
  public void move() {
    missing.clear();
    title = null;
    estimatedValue = null;
    chancesOfSuccessPrc = null;
    estimatedClosingDate = null;
    number = Faces.getRequestParameter("number");
    version = version(Faces.getRequestParameter("version"));
    LaneKey.parse(Faces.getRequestParameter("lane"))
        .ifPresentOrElse(lane -> attempt(() -> moveTo(lane)), this::nowhere);
  }

  /** What is no version is not the one of the card. */
  private static long version(String given) {
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException bent) {
      return NO_VERSION;
    }
  }

  /** The lane is none, as on a page that was bent. */
  private void nowhere() {
    refused(new RecordChanged());
  }

  private void moveTo(LaneKey lane) {
    BoardCard card = seen();
    title = card.description() == null ? number : card.description();
    if (lane.isClosed()) {
      closeDialog.open(number, version, BoardBacking.outcome(lane), board.address());
      say("closing");
      return;
    }
    stageBefore = card.currentStage();
    stage = lane.stage();
    Optional<StageAccess> access = access(stage);
    action = access.map(StageAccess::action).orElse(MoveAction.First);
    if (access.isPresent() && access.get().action() == null) {
      stays(access.get().missing());
    } else {
      apply();
    }
  }

  /** Tells a refusal in the words of the board; any other trouble leaves all as it is. */
  private void attempt(Runnable step) {
    feedback.attempt(
        () -> {
          try {
            step.run();
          } catch (BusinessException refusal) {
            refused(refusal);
          }
        });
  }

  private Optional<StageAccess> access(Integer wanted) {
    return opportunities.path(number).stages().stream()
        .filter(each -> Objects.equals(each.stage(), wanted))
        .findFirst();
  }

  /**
   * The card as it was drawn. Somebody else may have moved it since; then that is told, and not why
   * a rule forbids what the reader never saw. What decides is the version that the move names.
   */
  private BoardCard seen() {
    BoardCard card = cards.card(number).orElseThrow(() -> new RecordChanged());
    if (card.version() != version) {
      throw new RecordChanged();
    }
    return card;
  }

  /** Moves the card with the figures that were asked for. */
  public void complete() {
    attempt(this::apply);
  }

  private void apply() {
    Move move =
        Move.to(action, stage, null)
            .with(estimatedValue, chancesOfSuccessPrc, estimatedClosingDate);
    moved(service.move(number, move, version));
  }

  private void moved(Moved moved) {
    OpportunityView view = moved.opportunity().value();
    board.answer(
        new BoardAnswer(
            cards.card(number).orElse(null),
            format.text("opportunity.board.moved", title, name(view)),
            wayBack().orElse(null)));
    missing.clear();
    say("moved");
  }

  private static String name(OpportunityView view) {
    return view.currentStageDescription() == null
        ? String.valueOf(view.currentStage())
        : view.currentStageDescription();
  }

  private Optional<BoardAnswer.Back> wayBack() {
    return stageBefore == null
        ? Optional.empty()
        : access(stageBefore)
            .filter(StageAccess::isReady)
            .map(before -> new BoardAnswer.Back(stageBefore.toString(), name(before)));
  }

  private void refused(BusinessException refusal) {
    boolean figures =
        refusal.violations().stream()
            .allMatch(each -> each.field() != null && FIGURES.contains(each.field()));
    if (!figures) {
      stays(refusal.violations());
      if (refusal instanceof RecordChanged && board.getAnswer().card() != null) {
        collisions
            .last(number)
            .ifPresent(change -> feedback.error("opportunity.overtaken.last", change));
      }
      return;
    }
    boolean asked = !missing.isEmpty();
    refusal.violations().forEach(this::miss);
    if (asked) {
      feedback.refused(refusal);
    }
    say("asked");
  }

  /** Says why the card stays where it is, and shows it as it now is. */
  private void stays(List<Violation> reasons) {
    String name = title == null ? number : title;
    reasons.forEach(reason -> feedback.error("opportunity.board.stays", name, words(reason)));
    board.answer(new BoardAnswer(cards.card(number).orElse(null), null, null));
    say("refused");
  }

  private void miss(Violation violation) {
    missing.putIfAbsent(violation.field(), Messages.of(format.getLocale(), violation));
  }

  private static void say(String outcome) {
    PrimeFaces.current().ajax().addCallbackParam("outcome", outcome);
  }

  public List<Offer> getOffers() {
    return offers == null ? List.of() : offers;
  }

  /** What the small form asks for, each with the words of the rule that misses it. */
  public Map<String, String> getMissing() {
    return missing;
  }

  /** What is being moved. */
  public String getTitle() {
    return title;
  }

  public BigDecimal getEstimatedValue() {
    return estimatedValue;
  }

  public void setEstimatedValue(BigDecimal estimatedValue) {
    this.estimatedValue = estimatedValue;
  }

  public BigDecimal getChancesOfSuccessPrc() {
    return chancesOfSuccessPrc;
  }

  public void setChancesOfSuccessPrc(BigDecimal chancesOfSuccessPrc) {
    this.chancesOfSuccessPrc = chancesOfSuccessPrc;
  }

  public LocalDate getEstimatedClosingDate() {
    return estimatedClosingDate;
  }

  public void setEstimatedClosingDate(LocalDate estimatedClosingDate) {
    this.estimatedClosingDate = estimatedClosingDate;
  }
}
