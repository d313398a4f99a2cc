package org.salespipeline.shared.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Of the calls that are worked on at once, an eighth is left to others, however many one user makes
 * and with however many tokens: whose bodies come slowly must not take the places of everybody.
 */
@ApplicationScoped
public class PlacesOfCallers {

  private static final String HOLDER = PlacesOfCallers.class.getName();

  /** One place in so many is for others. */
  private static final int OTHERS = 8;

  private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();
  private int most;

  /** For the container's proxy. */
  protected PlacesOfCallers() {}

  /**
   * @param all the calls of everybody at once
   */
  @Inject
  public PlacesOfCallers(
      @ConfigProperty(name = "opportunity.api.concurrency", defaultValue = "64") int all) {
    most = all - all / OTHERS;
  }

  /**
   * Takes a place for a call of that user, until {@link #leave}.
   *
   * @throws TooBusy if the user has as many as one may have
   */
  public void take(HttpServletRequest request, String user) {
    request.setAttribute(HOLDER, user);
    if (taken.merge(user, 1, Integer::sum) > most) {
      throw new TooBusy();
    }
  }

  /** Gives back the place of a call that is done, if it has one. */
  void leave(HttpServletRequest request) {
    if (request.getAttribute(HOLDER) instanceof String user) {
      request.removeAttribute(HOLDER);
      taken.computeIfPresent(user, (any, places) -> places > 1 ? places - 1 : null);
    }
  }
}
