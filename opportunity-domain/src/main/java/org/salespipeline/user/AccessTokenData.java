package org.salespipeline.user;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.salespipeline.shared.Texts;

/**
 * What a user writes to get an access token. The end is known to the microsecond, as it is kept, so
 * that what is told at once is what is read later.
 *
 * @param name what the token is for
 * @param expiresAt in the future and at most a year away; 90 days away where absent
 */
public record AccessTokenData(String name, Instant expiresAt) {

  public AccessTokenData {
    name = Texts.trimmed(name);
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
  }
}
