package org.salespipeline.client;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/**
 * The answer to one request of a batch.
 *
 * @param body null if there is none
 * @param etag null if there is none
 */
record BatchAnswer(int status, JsonObject body, String etag) {

  static BatchAnswer of(JsonObject json) {
    JsonObject headers = json.getJsonObject("headers");
    String etag =
        headers != null && headers.get("ETag") instanceof JsonString tag ? tag.getString() : null;
    JsonObject body = json.get("body") instanceof JsonObject object ? object : null;
    return new BatchAnswer(json.getInt("status"), body, etag);
  }

  Problem problem() {
    return RecordReader.read(body, Problem.class);
  }
}
