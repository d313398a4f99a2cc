package org.salespipeline.shared.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.exceptionhandler.ViewExpiredExceptionHandler;
import org.omnifaces.util.Faces;
import org.salespipeline.user.auth.WantedPage;

/**
 * Loads a page anew that was sent after the server had forgotten it, as at the address where the
 * user is: what is sent from there names no record.
 */
public class ExpiredViews extends ExceptionHandlerFactory {

  public ExpiredViews(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  /** Also tells the page that comes. */
  private static final class Handler extends ViewExpiredExceptionHandler {

    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    protected void handleSuppressedException(FacesContext context, Throwable expired) {
      HttpServletRequest request = Faces.getRequest();
      Faces.setFlashAttribute(FLASH_ATTRIBUTE_VIEW_EXPIRED, true);
      Faces.redirect(request.getContextPath() + WantedPage.leftBy(request).orElse("/"));
    }
  }
}
