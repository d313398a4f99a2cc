package org.salespipeline.batch.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.salespipeline.idempotency.web.IdempotencyFilter;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.RestApplication;

/** The way of a request of a batch through the servlet container, and of its answer back. */
final class Dispatch {

  /** Jakarta REST names the servlet of an application after its class. */
  private static final String SERVLET = RestApplication.class.getName();

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final RequestState state;
  private boolean secret;

  Dispatch(BatchFilter.Kept batch, RequestState state) {
    this.request = batch.request();
    this.response = batch.response();
    this.state = state;
  }

  /**
   * What the call is answered; it goes the way of all calls, with the caller of the batch.
   *
   * @param within whether that happens within a transaction
   */
  InnerAnswer send(InnerCall call, boolean within) {
    state.forget();
    request.removeAttribute(Exchange.SECRET);
    request.setAttribute(Exchange.KEPT, true);
    request.setAttribute(IdempotencyFilter.WITHIN_TRANSACTION, within ? true : null);
    RequestDispatcher api = request.getServletContext().getNamedDispatcher(SERVLET);
    InnerResponse answer = new InnerResponse(response);
    try {
      api.include(new InnerRequest(request, call), answer);
    } catch (IOException | ServletException failure) {
      throw new IllegalStateException(failure);
    }
    secret |= request.getAttribute(Exchange.SECRET) != null;
    return answer.answer();
  }

  /** Whether an answer has shown a secret since this was asked last. */
  boolean hasShownSecret() {
    boolean shown = secret;
    secret = false;
    return shown;
  }
}
