package org.salespipeline.batch.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps the request and the answer of a batch as the servlet container made them. It wants to see
 * them again where something is handed back to it, and what a resource is given are proxies.
 */
@WebFilter(urlPatterns = "/api/v1/$batch", asyncSupported = true)
public class BatchFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String KEPT = BatchFilter.class.getName();

  /** A request and its answer, of the servlet container's own making. */
  record Kept(HttpServletRequest request, HttpServletResponse response) {}

  /** What was kept of the request that goes on. */
  static Kept kept(HttpServletRequest request) {
    return (Kept) request.getAttribute(KEPT);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(KEPT, new Kept(request, response));
    chain.doFilter(request, response);
  }
}
