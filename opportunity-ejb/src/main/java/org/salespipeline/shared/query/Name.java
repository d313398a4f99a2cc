package org.salespipeline.shared.query;

/** A property or link that an option names. */
public record Name(String text, Place place) {

  /** A name that no caller wrote. */
  public static Name of(String text) {
    return new Name(text, Place.NOWHERE);
  }
}
