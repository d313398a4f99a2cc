package org.salespipeline.opportunity.faces;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.salespipeline.comment.faces.CommentsChanged;
import org.salespipeline.opportunity.service.TimelineItem;
import org.salespipeline.opportunity.service.TimelineKind;
import org.salespipeline.opportunity.service.TimelineQueries;
import org.salespipeline.shared.query.Page;

/** What happened to the opportunity of the card, newest first, part by part. */
@Named("opportunityTimeline")
@ViewScoped
public class OpportunityTimelineBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TimelineQueries timeline;
  @Inject private OpportunityCardBacking card;

  private TimelineKind kind;
  private ArrayList<TimelineItem> items;
  private String nextToken;

  /** What is shown so far. */
  public List<TimelineItem> getItems() {
    if (items == null) {
      items = new ArrayList<>();
      nextToken = null;
      readOn();
    }
    return items;
  }

  private void readOn() {
    Page<TimelineItem> page = timeline.list(card.getNumber(), kind, nextToken);
    items.addAll(page.value());
    nextToken = page.nextToken();
  }

  /** Shows the next older part as well. */
  public void older() {
    if (isMore()) {
      readOn();
    }
  }

  /** Whether there is something older. */
  public boolean isMore() {
    getItems();
    return nextToken != null;
  }

  /** Shows one kind only, or all for null. */
  public void show(TimelineKind wanted) {
    kind = wanted;
    forget();
  }

  /** Reads anew what something on the page has changed. */
  public void forget() {
    items = null;
  }

  void commented(@Observes(notifyObserver = Reception.IF_EXISTS) CommentsChanged changed) {
    forget();
  }

  public TimelineKind getKind() {
    return kind;
  }

  public List<TimelineKind> getKinds() {
    return Arrays.asList(TimelineKind.values());
  }
}
