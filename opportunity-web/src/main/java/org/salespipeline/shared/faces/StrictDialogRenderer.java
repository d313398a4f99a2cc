package org.salespipeline.shared.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.dialog.Dialog;
import org.primefaces.component.dialog.DialogRenderer;

/**
 * Writes dialogs without the inline style that the library hides them with until they are opened:
 * the content security policy refuses it, and the style sheet of the library hides them as well.
 */
public class StrictDialogRenderer extends DialogRenderer {

  @Override
  protected void encodeMarkup(FacesContext context, Dialog dialog) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    context.setResponseWriter(new WithoutHidingStyle(writer));
    try {
      super.encodeMarkup(context, dialog);
    } finally {
      context.setResponseWriter(writer);
    }
  }

  private static final class WithoutHidingStyle extends ResponseWriterWrapper {

    WithoutHidingStyle(ResponseWriter wrapped) {
      super(wrapped);
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
      if (!"style".equals(name) || !"display:none".equals(value)) {
        super.writeAttribute(name, value, property);
      }
    }
  }
}
