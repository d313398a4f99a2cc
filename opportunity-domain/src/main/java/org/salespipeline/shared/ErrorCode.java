package org.salespipeline.shared;

/**
 * A stable machine code of a refusal, such as {@code stage.quote-required}; part of the promise to
 * partner systems and never translated. Each capability has one enum of its codes (domain
 * reference, chapter 16).
 */
public interface ErrorCode {

  /** The code as partners see it, lower case, words joined by hyphens, area before the dot. */
  String code();
}
