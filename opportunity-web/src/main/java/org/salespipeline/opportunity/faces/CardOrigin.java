package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.shared.query.Neighbours;

/**
 * The list from which the card of an opportunity was opened. It is all in the card's address, which
 * carries what the list's address said beside the marker {@code list}; so the way on works in any
 * window, and for whoever the address is sent to.
 */
@Named("cardOrigin")
@ViewScoped
public class CardOrigin implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String MARKER = "list";

  @Inject private OpportunityListBacking list;

  private boolean known;
  private String query = "";
  private String previous;
  private String next;

  /** Reads where the card comes from, and what stands beside the opportunity there. */
  void read(String number) {
    if (Faces.isPostback() || known) {
      return;
    }
    known = Faces.getRequestParameter(MARKER) != null;
    if (known) {
      query = list.getOrigin();
      Neighbours<String> beside = list.neighbours(number);
      previous = beside.previous();
      next = beside.next();
    }
  }

  /** The outcome that shows an opportunity anew, still on its way through the list. */
  String address(String number) {
    return OpportunityCards.address(number) + (known ? marked(query) : "");
  }

  /** The address of a card, beside the list, that says of which list it is. */
  static String url(String number, String query) {
    return "card?number=" + Pages.encoded(number) + marked(query);
  }

  private static String marked(String query) {
    return "&" + MARKER + "=1" + (query.isEmpty() ? "" : "&" + query);
  }

  /** Whether the card was opened from a list. */
  public boolean isKnown() {
    return known;
  }

  /** The address of the list. */
  public String getListUrl() {
    return "list" + (query.isEmpty() ? ViewedPage.query(ListState.empty()) : "?" + query);
  }

  /** The address of the opportunity before, or null. */
  public String getPreviousUrl() {
    return url(previous);
  }

  /** The address of the opportunity after, or null. */
  public String getNextUrl() {
    return url(next);
  }

  private String url(String number) {
    return number == null ? null : url(number, query);
  }
}
