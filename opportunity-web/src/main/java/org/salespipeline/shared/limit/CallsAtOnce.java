package org.salespipeline.shared.limit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salespipeline.shared.web.EarlyRefusal;

/**
 * Calls of the API that are worked on at once. While the database is slow they all wait for it; so
 * many of them may do so that threads of the server are left for pages and for those who watch over
 * it. Begins before the caller is recognised, which asks the database, too.
 */
@WebListener
public class CallsAtOnce implements ServletRequestListener {

  private static final String API = "/api/";
  private static final String PERMIT = CallsAtOnce.class.getName();

  private final Semaphore permits;
  private final PlacesOfCallers callers;

  /**
   * @param most the calls at once
   */
  @Inject
  public CallsAtOnce(
      PlacesOfCallers callers,
      @ConfigProperty(name = "opportunity.api.concurrency", defaultValue = "64") int most) {
    if (most < 1) {
      throw new IllegalStateException(
          "opportunity.api.concurrency is %d, but must be a whole number from 1.".formatted(most));
    }
    this.callers = callers;
    permits = new Semaphore(most);
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
    if (!request.getRequestURI().startsWith(request.getContextPath() + API)) {
      return;
    }
    if (permits.tryAcquire()) {
      request.setAttribute(PERMIT, this);
    } else {
      EarlyRefusal.keep(request, new TooBusy());
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    callers.leave((HttpServletRequest) event.getServletRequest());
    if (event.getServletRequest().getAttribute(PERMIT) != null) {
      event.getServletRequest().removeAttribute(PERMIT);
      permits.release();
    }
  }
}
