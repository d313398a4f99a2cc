package org.salespipeline.demo.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.salespipeline.demo.service.DemoService;
import org.salespipeline.user.Roles;

/**
 * Has the demonstration company loaded, if it is wanted, before the first administrator sees
 * anything.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class DemoFilter implements Filter {

  @Inject private DemoService demo;

  private volatile boolean waiting;

  @Override
  public void init(FilterConfig config) {
    waiting = demo.isWanted();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (waiting && ((HttpServletRequest) request).isUserInRole(Roles.ADMINISTRATOR)) {
      demo.loadIfEmpty();
      waiting = false;
    }
    chain.doFilter(request, response);
  }
}
