package org.salespipeline.batch.rest;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;
import org.salespipeline.shared.rest.RequestRefused;

/** A request of a batch that was not carried out, or taken back, for the sake of another. */
final class NotCarriedOut implements StatusType {

  /** The status of WebDAV (RFC 4918) that batches have adopted. */
  static final int FAILED_DEPENDENCY = 424;

  private static final NotCarriedOut STATUS = new NotCarriedOut();

  private NotCarriedOut() {}

  /** It builds on that request or group. */
  static RequestRefused dependingOn(String name) {
    return RequestRefused.because(STATUS, null, BatchError.FAILED_DEPENDENCY, name);
  }

  /** It is in a group with that request. */
  static RequestRefused togetherWith(String id) {
    return RequestRefused.because(STATUS, null, BatchError.ROLLED_BACK, id);
  }

  @Override
  public int getStatusCode() {
    return FAILED_DEPENDENCY;
  }

  @Override
  public Family getFamily() {
    return Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Failed Dependency";
  }
}
