package org.salespipeline.salescycle.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the card of a sales cycle is found. */
final class SalesCycleCards {

  private SalesCycleCards() {}

  /** The outcome that shows the cycle anew, as a page of its own address. */
  static String address(String code) {
    return "/salescycle/card?faces-redirect=true&code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
