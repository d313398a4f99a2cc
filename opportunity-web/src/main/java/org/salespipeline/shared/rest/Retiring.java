package org.salespipeline.shared.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will go, on a method of a resource. Its answers say so themselves, and the
 * OpenAPI document must call it deprecated. How long it stays is promised in {@code
 * docs/versioning.md}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Retiring {

  /** The day since when it should no longer be used, such as {@code 2027-01-31}. */
  String since();

  /** The first day on which it may be gone; a year after {@link #since} or later. */
  String until();
}
