package org.salespipeline.batch.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a batch may be, and what it is answered. */
@ApplicationScoped
class BatchLimits {

  static final String REQUESTS = "opportunity.batch.requests";
  static final String BODY = "opportunity.batch.body.limit";
  static final String ANSWERS = "opportunity.batch.answers.limit";

  @Inject
  @ConfigProperty(name = REQUESTS, defaultValue = "1000")
  private int requests;

  @Inject
  @ConfigProperty(name = BODY, defaultValue = "10485760")
  private int bytes;

  @Inject
  @ConfigProperty(name = ANSWERS, defaultValue = "33554432")
  private int bytesOfAnswers;

  /** A wrong setting is told at the start, not to the first caller. */
  void started(@Observes Startup start) {
    // being made checks them
  }

  @PostConstruct
  void check() {
    positive(REQUESTS, requests);
    positive(BODY, bytes);
    positive(ANSWERS, bytesOfAnswers);
  }

  private static void positive(String setting, int value) {
    if (value < 1) {
      throw new IllegalStateException(
          "%s is %d, which cannot be used: it must be at least 1.".formatted(setting, value));
    }
  }

  /** The most requests of a batch. */
  int requests() {
    return requests;
  }

  /** The most bytes of a batch. */
  int bytes() {
    return bytes;
  }

  /** With that many bytes of answers nothing more is done. */
  int bytesOfAnswers() {
    return bytesOfAnswers;
  }
}
