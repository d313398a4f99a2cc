package org.salespipeline.shared.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Gives words to errors that have none. A header or an address that cannot be understood is refused
 * by the JAX-RS implementation itself, past every mapper, and the server would show a page of its
 * own.
 */
public class SentErrors extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, new Explained(request, response));
  }

  private static final class Explained extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Explained(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      Status known = Status.fromStatusCode(status);
      if (known == null) {
        super.sendError(status);
        return;
      }
      ProblemAnswer problem =
          ProblemAnswer.of(
              new WebApplicationException(known),
              request.getHeader("Accept-Language"),
              request.getRequestURI());
      setStatus(problem.status());
      problem.headers().forEach(this::setHeader);
      getOutputStream().write(problem.text().getBytes(StandardCharsets.UTF_8));
    }
  }
}
