package org.salespipeline.shared.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.Map;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Writes messages without a list around them. Each message is an alert, and an item of a list
 * cannot be one: screen readers would be told of a list without items.
 */
public class PlainMessagesRenderer extends MessagesRenderer {

  @Override
  public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    context.setResponseWriter(new Plain(writer));
    try {
      super.encodeEnd(context, component);
    } finally {
      context.setResponseWriter(writer);
    }
  }

  private static final class Plain extends ResponseWriterWrapper {

    private static final Map<String, String> INSTEAD = Map.of("ul", "div", "li", "div");

    Plain(ResponseWriter wrapped) {
      super(wrapped);
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
      super.startElement(INSTEAD.getOrDefault(name, name), component);
      if ("ul".equals(name)) {
        writeAttribute("class", "messages", null);
      }
    }

    @Override
    public void endElement(String name) throws IOException {
      super.endElement(INSTEAD.getOrDefault(name, name));
    }
  }
}
