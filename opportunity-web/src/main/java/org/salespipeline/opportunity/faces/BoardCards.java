package org.salespipeline.opportunity.faces;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.omnifaces.util.Beans;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.service.BoardCard;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.Initials;
import org.salespipeline.shared.faces.Pages;

/**
 * The cards of a lane ({@code op:boardCards}), as the items of a list. They are written here and
 * not by a tag of components, because a board has a hundred of them: components that are gone
 * through for each card cost more than all the rest of the page.
 */
@FacesComponent(BoardCards.TYPE)
public class BoardCards extends UIComponentBase {

  /** What the tag library calls it. */
  static final String TYPE = "org.salespipeline.BoardCards";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (isRendered()) {
      Writing writing = new Writing(context);
      for (BoardCard card : cards(context)) {
        writing.card(card);
      }
    }
  }

  private Collection<BoardCard> cards(FacesContext context) {
    ValueExpression expression = getValueExpression("value");
    Object value = expression == null ? null : expression.getValue(context.getELContext());
    if (value instanceof Collection<?> several) {
      return several.stream().map(BoardCard.class::cast).toList();
    }
    return value == null ? List.of() : List.of((BoardCard) value);
  }

  /** Writes cards for one reader. */
  private static final class Writing {

    private static final String DIV = "div";
    private static final String SPAN = "span";
    private static final String WHO = "deal-who";
    private static final String FOR_READERS = "sr-only";

    private final ResponseWriter out;
    private final Format format = Beans.getReference(Format.class);
    private final BoardBacking board = Beans.getReference(BoardBacking.class);
    private final boolean writable = Beans.getReference(ActiveUser.class).isCanWrite();
    private final String estimated = format.label("estimatedValue");
    private final String calculated = format.label("calculatedCurrentValue");
    private final String nextStep = format.label("nextStep");
    private final String priority = format.labelled(format.label("priority"));
    private final String closing = format.text("opportunity.list.closing");
    private final String salesperson = format.text("salesperson.one");

    private Writing(FacesContext context) {
      out = context.getResponseWriter();
    }

    private void card(BoardCard card) throws IOException {
      begin("li", "deal");
      out.writeAttribute("data-number", card.number(), null);
      out.writeAttribute("data-version", card.version(), null);
      out.writeAttribute("data-lane", card.lane().toString(), null);
      out.writeAttribute(
          "data-order", text(card.estimatedClosingDate()) + " " + card.number(), null);
      head(card);
      who(card);
      figures(card);
      if (card.nextStep() != null) {
        nextStep(card);
      }
      foot(card);
      out.endElement("li");
    }

    private static String text(Object value) {
      return value == null ? "" : value.toString();
    }

    private void head(BoardCard card) throws IOException {
      String name = card.description() == null ? card.number() : card.description();
      begin(DIV, "deal-head");
      begin("a", "deal-link");
      out.writeURIAttribute("href", "card?number=" + Pages.encoded(card.number()), null);
      out.writeText(name, null);
      out.endElement("a");
      if (writable) {
        begin("button", "icon-button deal-menu");
        out.writeAttribute("type", "button", null);
        out.writeAttribute("aria-haspopup", "menu", null);
        out.writeAttribute("aria-label", format.text("opportunity.board.move", name), null);
        icon("pi-ellipsis-v");
        out.endElement("button");
      }
      out.endElement(DIV);
    }

    private void who(BoardCard card) throws IOException {
      String company = card.contactCompanyName();
      String contact = card.contactName();
      begin(DIV, WHO);
      out.writeText(text(company == null ? contact : company), null);
      if (company != null && contact != null && !contact.equals(company)) {
        out.writeText(" · " + contact, null);
      }
      out.endElement(DIV);
    }

    private void figures(BoardCard card) throws IOException {
      begin(DIV, "deal-figures");
      begin(SPAN, null);
      forReaders(estimated);
      part("strong", format.wholeMoney(card.estimatedValue()));
      out.endElement(SPAN);
      begin(SPAN, "muted");
      forReaders(calculated);
      begin(SPAN, null);
      out.writeAttribute("aria-hidden", "true", null);
      out.writeText("≈ ", null);
      out.endElement(SPAN);
      out.writeText(format.wholeMoney(card.calculatedCurrentValue()), null);
      out.endElement(SPAN);
      out.endElement(DIV);
    }

    private void nextStep(BoardCard card) throws IOException {
      begin(DIV, WHO);
      begin("i", "pi pi-arrow-right in-text");
      out.writeAttribute("role", "img", null);
      out.writeAttribute("aria-label", nextStep, null);
      out.endElement("i");
      out.writeText(card.nextStep(), null);
      if (card.nextStepDate() != null) {
        out.writeText(" · ", null);
        part("nowrap", format.date(card.nextStepDate()));
      }
      out.endElement(DIV);
    }

    private void foot(BoardCard card) throws IOException {
      begin(DIV, "deal-foot");
      if (card.estimatedClosingDate() != null) {
        begin(SPAN, "deal-date");
        icon("pi-calendar");
        forReaders(closing);
        out.writeText(format.date(card.estimatedClosingDate()), null);
        out.endElement(SPAN);
      }
      if (card.priority() == Priority.High) {
        priority(card, "danger-text", "pi-flag-fill");
      } else if (card.priority() == Priority.Low) {
        priority(card, "muted", "pi-arrow-down");
      }
      for (Attention mark : board.marks(card)) {
        mark(mark);
      }
      seller(card);
      out.endElement(DIV);
    }

    private void priority(BoardCard card, String colour, String icon) throws IOException {
      begin(SPAN, "deal-mark " + colour);
      icon(icon);
      forReaders(priority);
      out.writeText(format.word(card.priority()), null);
      out.endElement(SPAN);
    }

    private void mark(Attention mark) throws IOException {
      begin(SPAN, mark == Attention.Overdue ? "deal-mark danger-text" : "deal-mark warn-text");
      icon(
          switch (mark) {
            case Overdue -> "pi-exclamation-circle";
            case Stalled -> "pi-hourglass";
            case WithoutNextStep -> "pi-question-circle";
          });
      out.writeText(format.word(mark), null);
      out.endElement(SPAN);
    }

    private void seller(BoardCard card) throws IOException {
      String name = card.salespersonName();
      String called = text(name == null ? card.salespersonCode() : name);
      begin(SPAN, "avatar deal-seller");
      out.writeAttribute("title", called, null);
      begin(SPAN, null);
      out.writeAttribute("aria-hidden", "true", null);
      out.writeText(Initials.of(called), null);
      out.endElement(SPAN);
      part(FOR_READERS, salesperson + " " + called);
      out.endElement(SPAN);
    }

    private void begin(String element, String styleClass) throws IOException {
      out.startElement(element, null);
      if (styleClass != null) {
        out.writeAttribute("class", styleClass, null);
      }
    }

    private void part(String styleClass, String text) throws IOException {
      begin(SPAN, styleClass);
      out.writeText(text, null);
      out.endElement(SPAN);
    }

    /** What is seen from where it stands, and told to those who do not see it. */
    private void forReaders(String label) throws IOException {
      part(FOR_READERS, label + " ");
    }

    private void icon(String name) throws IOException {
      begin("i", "pi " + name);
      out.writeAttribute("aria-hidden", "true", null);
      out.endElement("i");
    }
  }
}
