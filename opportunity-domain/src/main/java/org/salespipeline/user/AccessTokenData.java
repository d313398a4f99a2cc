package org.salespipeline.user;

import java.time.Instant;
import org.salespipeline.shared.Texts;

/**
 * What a user writes to get an access token.
 *
 * @param name what the token is for
 * @param expiresAt in the future and at most a year away; 90 days away where absent
 */
public record AccessTokenData(String name, Instant expiresAt) {

  public AccessTokenData {
    name = Texts.trimmed(name);
  }
}
