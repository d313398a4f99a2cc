package org.salespipeline.contact;

import java.util.Objects;
import java.util.stream.Stream;

/** The part of an address that is taken over as one block (domain reference 4.5). */
public record PostalAddress(
    String addressLine1, String addressLine2, String postalCode, String city, String state) {

  boolean isEmpty() {
    return Stream.of(addressLine1, addressLine2, postalCode, city, state).allMatch(Objects::isNull);
  }
}
