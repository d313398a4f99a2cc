package org.salespipeline.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.PersistentEntity;

/**
 * A secret that stands for its user at the API until it expires or is revoked; only its hash is
 * kept.
 */
@Entity
@Table(name = "access_token")
public class AccessToken extends PersistentEntity {

  private static final int NAME_LENGTH = 100;
  private static final Duration USUAL_LIFE = Duration.ofDays(90);

  @Column(name = "user_account_id", updatable = false)
  private UUID userAccountId;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "token_hash", updatable = false)
  private String tokenHash;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected AccessToken() {
    // for JPA
  }

  private AccessToken(UUID userAccountId, String name, Instant expiresAt, Occasion occasion) {
    super(occasion);
    this.userAccountId = userAccountId;
    this.name = name;
    this.expiresAt = expiresAt;
  }

  /**
   * @param tokenHash SHA-256 of the secret, hexadecimal
   */
  public static AccessToken create(
      UUID userAccountId, AccessTokenData data, String tokenHash, Occasion occasion) {
    Instant latest = occasion.at().atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    Instant end = data.expiresAt() == null ? occasion.at().plus(USUAL_LIFE) : data.expiresAt();
    new Checks()
        .required("name", data.name())
        .length("name", data.name(), NAME_LENGTH)
        .that(
            end.isAfter(occasion.at()) && !end.isAfter(latest),
            "expiresAt",
            CommonError.FIELD_OUT_OF_RANGE,
            occasion.at(),
            latest)
        .throwIfAny();
    AccessToken token = new AccessToken(userAccountId, data.name(), end, occasion);
    token.tokenHash = tokenHash;
    return token;
  }

  /** Ends the token at once; a second time changes nothing. */
  public void revoke(Occasion occasion) {
    if (revokedAt == null) {
      revokedAt = occasion.at();
      changed(occasion);
    }
  }

  public boolean isOf(UserAccount account) {
    return userAccountId.equals(account.id());
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  public String name() {
    return name;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
