package org.salespipeline.user.service;

import java.time.Instant;
import java.util.UUID;

/**
 * A new token.
 *
 * @param token the secret; shown this once
 */
public record IssuedToken(
    UUID id, String name, String token, Instant expiresAt, Instant createdAt) {

  @Override
  public String toString() {
    return "IssuedToken[" + id + "]";
  }
}
