package org.salespipeline.shared.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.salespipeline.shared.web.Messages;

/**
 * Offers to take back what was just done. What to take back is a record that says all of it; it is
 * sent as an event to the bean that knows how, by an ordinary call of a service with its rules and
 * its version.
 */
@Named("undo")
@ViewScoped
public class Undo implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String KEPT = Undo.class.getName();

  @Inject private PageLocale pageLocale;
  @Inject @Any private Event<Serializable> events;

  private Offer offer;

  @PostConstruct
  void goOn() {
    offer = Faces.getFlashAttribute(KEPT);
  }

  /** Says what was done and offers to take it back, on a page that stays. */
  public void offer(Serializable done, String key, Object... arguments) {
    offer = new Offer(done, Messages.text(pageLocale.get(), key, arguments));
  }

  /** The same on the page that is shown next. */
  public void offerNext(Serializable done, String key, Object... arguments) {
    Faces.setFlashAttribute(KEPT, new Offer(done, Messages.text(pageLocale.get(), key, arguments)));
  }

  /** Takes it back. */
  public void take() {
    if (offer != null) {
      Serializable done = offer.done();
      offer = null;
      events.fire(done);
    }
  }

  /** Leaves it as it is. */
  public void leave() {
    offer = null;
  }

  public boolean isOffered() {
    return offer != null;
  }

  /** What was done. */
  public String getText() {
    return offer == null ? "" : offer.text();
  }

  private record Offer(Serializable done, String text) implements Serializable {}
}
