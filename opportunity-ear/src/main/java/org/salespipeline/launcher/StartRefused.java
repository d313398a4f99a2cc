package org.salespipeline.launcher;

/** The product cannot start. The message is for the person at the terminal: what, and why. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
