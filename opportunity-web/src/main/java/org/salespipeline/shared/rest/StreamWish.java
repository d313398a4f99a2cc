package org.salespipeline.shared.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/**
 * Decides whether a collection is answered as a stream: where the caller rather accepts that than
 * JSON. Choosing a variant by the means of Jakarta REST would also read headers that nothing here
 * depends on, and fail at them.
 */
final class StreamWish {

  private static final MediaType USUAL = MediaType.APPLICATION_JSON_TYPE;

  private StreamWish() {}

  /** Whether a stream is wished; refused where its answer would have to be kept in memory. */
  static boolean of(ContainerRequestContext request) {
    boolean wished = isPreferred(request.getAcceptableMediaTypes());
    if (wished && request.getProperty(Exchange.KEPT) != null) {
      throw new RequestRefused(Status.NOT_ACCEPTABLE, RestError.NOT_ACCEPTABLE);
    }
    return wished;
  }

  /**
   * Which of the two comes first.
   *
   * @param accepted the types that the caller names, the dearest first
   */
  static boolean isPreferred(List<MediaType> accepted) {
    for (MediaType each : accepted) {
      if (!isRefused(each) && each.isCompatible(USUAL) && !isUsualRefused(accepted)) {
        return false;
      }
      if (!isRefused(each) && each.isCompatible(RecordStream.TYPE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUsualRefused(List<MediaType> accepted) {
    return accepted.stream().anyMatch(each -> isRefused(each) && isUsual(each));
  }

  private static boolean isUsual(MediaType type) {
    return type.getType().equals(USUAL.getType()) && type.getSubtype().equals(USUAL.getSubtype());
  }

  private static boolean isRefused(MediaType type) {
    return type.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
  }
}
