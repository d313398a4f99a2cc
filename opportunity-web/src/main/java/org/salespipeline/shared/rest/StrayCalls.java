package org.salespipeline.shared.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.salespipeline.shared.web.CalledAddress;
import org.salespipeline.shared.web.EarlyRefusal;

/**
 * Refuses in our words what reaches neither the API nor a page, where the server would answer with
 * a page of its own: addresses that begin like the API's and lead elsewhere, and what cannot be
 * done with a page. A page whose reader could not be recognised ends at the error page.
 */
public class StrayCalls extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CalledAddress called = CalledAddress.of(request);
    if (called.isApi()) {
      if (called.isServed()) {
        chain.doFilter(request, response);
      } else {
        refuse(lost(request), request, response);
      }
    } else if (called.isOfPages()) {
      EarlyRefusal.raise(request);
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", CalledAddress.METHODS_OF_PAGES));
      refuse(new WebApplicationException(Status.METHOD_NOT_ALLOWED), request, response);
    }
  }

  /** In the order of all refusals: who calls too often, who is not known, and what is not there. */
  private static RuntimeException lost(HttpServletRequest request) {
    return EarlyRefusal.of(request)
        .orElseGet(
            () ->
                request.getUserPrincipal() == null
                    ? new RequestRefused(Status.UNAUTHORIZED, RestError.AUTH_REQUIRED)
                    : new WebApplicationException(Status.NOT_FOUND));
  }

  private static void refuse(
      RuntimeException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemAnswer problem =
        ProblemAnswer.of(
            reason, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), request.getRequestURI());
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    if (problem.status() == Status.UNAUTHORIZED.getStatusCode()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, FailureMapper.BEARER);
    }
    response.getOutputStream().write(problem.text().getBytes(StandardCharsets.UTF_8));
  }
}
