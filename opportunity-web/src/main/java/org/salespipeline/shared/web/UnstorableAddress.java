package org.salespipeline.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Nothing is at an address that names the character zero: no text of the database can have it, nor
 * be looked for by it. The API says the same in its own words.
 */
public class UnstorableAddress extends HttpFilter {

  private static final String API = "/api/";
  private static final String ZERO = "%00";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (query != null && query.contains(ZERO) && !path.startsWith(API)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
