package org.salespipeline.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.limit.DatabaseTrouble;

/** What went wrong, for the page that says so: a fault of ours, or something that passes. */
@Named
@RequestScoped
public class Failure {

  @Inject private HttpServletRequest request;
  @Inject private Format format;

  /** Has the answer say by its status what the page says in words. */
  public void tell() {
    if (trouble().isPresent()) {
      HttpServletResponse response = Pages.response();
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setIntHeader("Retry-After", DatabaseTrouble.PAUSE_SECONDS);
    }
  }

  /** What happened, in a few words. */
  public String getTitle() {
    return format.text(trouble().isPresent() ? "problem.503" : "layout.error500.title");
  }

  /** What it means to the reader. */
  public String getText() {
    return trouble()
        .map(code -> format.sentence(Violation.of(null, code)))
        .orElseGet(() -> format.text("layout.error500.text"));
  }

  private Optional<ErrorCode> trouble() {
    return DatabaseTrouble.of((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
  }
}
