package org.salespipeline.idempotency.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request that its caller may repeat.
 *
 * @param key the caller's own, best a random one
 * @param fingerprint the same for the same request, and for no other
 * @param credential what the caller proved its name by; never kept, seals answers that are secret
 */
public record KeyedRequest(String key, byte[] fingerprint, String credential) {

  /** What is kept of the key. */
  byte[] keyHash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "KeyedRequest";
  }
}
