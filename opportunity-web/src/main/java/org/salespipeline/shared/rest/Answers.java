package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import org.salespipeline.shared.query.Versioned;

/** How records are answered: as JSON, and with the tag of what is shown. */
final class Answers {

  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private Answers() {}

  /** JSON that is written already, with its length: a HEAD would tell none, or a wrong one. */
  static ResponseBuilder json(Status status, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Response.status(status)
        .type(JSON)
        .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
        .entity(bytes);
  }

  /** A record, whole. */
  static ResponseBuilder record(Status status, Versioned<?> record) {
    String text = JsonText.of(record.value());
    return json(status, text).header(HttpHeaders.ETAG, RecordTag.of(record.version(), text));
  }
}
