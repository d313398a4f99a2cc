package org.salespipeline.opportunity.faces;

import jakarta.enterprise.event.Observes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Undo;

/** Changes one field of an opportunity where it is shown. */
@Named("inlineEdit")
@ViewScoped
public class InlineEdit extends OpportunityForm {

  private static final long serialVersionUID = 1L;

  /** The one field that people may still change of a closed opportunity (domain reference 7). */
  private static final String ALWAYS = "description";

  @Inject private OpportunityCardBacking card;
  @Inject private OpportunityTimelineBacking timeline;
  @Inject private ActiveUser user;
  @Inject private Undo undo;

  private String field;

  /** Whether the user may change the field now. */
  public boolean isEditable(String name) {
    return user.isCanWrite() && (ALWAYS.equals(name) || !card.getOpportunity().closed());
  }

  /** Begins to change a field. */
  public void edit(String name) {
    open(card.getNumber());
    field = name;
  }

  /** Stores the field; the page goes on with what is stored. */
  public void saveField() {
    if (store()) {
      if (getChanged() != null) {
        undo.offer(getChanged(), "opportunity.card.changed", getNumber());
      }
      leave();
    }
  }

  void takeBackHere(@Observes ChangedFields change) {
    takeBack(change);
    leave();
  }

  /** Leaves the field as it is stored. */
  public void leave() {
    field = null;
    card.load();
    timeline.forget();
  }

  /** The field that is being changed, or null. */
  public String getField() {
    return field;
  }
}
