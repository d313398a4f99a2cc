package org.salespipeline.opportunity.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the card of an opportunity is found. */
final class OpportunityCards {

  private OpportunityCards() {}

  /** The outcome that shows the opportunity anew, as a page of its own address. */
  static String address(String number) {
    return "/opportunity/card?faces-redirect=true&number="
        + URLEncoder.encode(number, StandardCharsets.UTF_8);
  }
}
