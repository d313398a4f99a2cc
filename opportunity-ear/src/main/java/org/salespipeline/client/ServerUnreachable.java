package org.salespipeline.client;

/**
 * No answer came, also after what attempts made sense. A creation may or may not have happened; it
 * may be repeated with the same key. So may a change that names its ETag: it is refused with 412 if
 * it did happen.
 */
public final class ServerUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServerUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
