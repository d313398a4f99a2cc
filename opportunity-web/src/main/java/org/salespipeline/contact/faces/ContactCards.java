package org.salespipeline.contact.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the card of a contact is found. */
final class ContactCards {

  private ContactCards() {}

  /** The outcome that shows the contact anew, as a page of its own address. */
  static String address(String number) {
    return "/contact/card?faces-redirect=true&number="
        + URLEncoder.encode(number, StandardCharsets.UTF_8);
  }
}
