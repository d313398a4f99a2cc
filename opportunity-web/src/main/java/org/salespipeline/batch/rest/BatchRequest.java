package org.salespipeline.batch.rest;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * One request of a batch, as it was sent.
 *
 * @param id names it within the batch
 * @param group the atomicity group that it belongs to, or null
 * @param dependsOn the ids and groups that must have succeeded before
 * @param method in capitals
 * @param url where to, before references are filled in
 * @param headers its own headers, whose names know no case
 * @param body what is sent, before references are filled in, or null
 */
record BatchRequest(
    String id,
    String group,
    List<String> dependsOn,
    String method,
    String url,
    Map<String, String> headers,
    JsonValue body) {}
