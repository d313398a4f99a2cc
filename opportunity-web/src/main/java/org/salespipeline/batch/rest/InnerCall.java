package org.salespipeline.batch.rest;

import java.util.Map;

/**
 * One request of a batch, ready to go out: every reference is filled in.
 *
 * @param body JSON, or empty
 */
record InnerCall(String method, InnerAddress address, Map<String, String> headers, String body) {}
