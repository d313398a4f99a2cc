package org.salespipeline.user.faces;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.salespipeline.shared.faces.Attempt;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.AccessTokenData;
import org.salespipeline.user.service.AccessTokenService;
import org.salespipeline.user.service.AccessTokenView;
import org.salespipeline.user.service.IssuedToken;

/** Everybody's own access tokens. A new one is shown once, on the page that made it. */
@Named("tokens")
@ViewScoped
public class TokensBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_DAYS = 90;

  @Inject private transient AccessTokenService service;
  @Inject private transient Occasions occasions;
  @Inject private transient Feedback feedback;

  private final Attempt attempt = new Attempt();
  private String name;
  private LocalDate expiresAt;
  private String issued;
  private String issuedName;
  private transient List<AccessTokenView> all;

  @PostConstruct
  void begin() {
    name = null;
    expiresAt = occasions.today().plusDays(USUAL_DAYS);
  }

  /** Makes a token that ends with the chosen day. */
  public synchronized void create() {
    if (!attempt.isOpen()) {
      return;
    }
    Instant end =
        expiresAt == null
            ? null
            : expiresAt.plusDays(1).atStartOfDay(occasions.zone()).minusSeconds(1).toInstant();
    feedback.attempt(() -> show(service.create(new AccessTokenData(name, end))), null);
  }

  private void show(IssuedToken token) {
    issued = token.token();
    issuedName = token.name();
    attempt.done();
    all = null;
    begin();
  }

  public void revoke(UUID id, String revoked) {
    feedback.attempt(() -> service.revoke(id), "user.tokens.revoked", revoked);
    issued = null;
    all = null;
  }

  public List<AccessTokenView> getAll() {
    if (all == null) {
      all = service.list(ListRequest.first(ListRequest.MAXIMUM_TOP)).value();
    }
    return all;
  }

  /** Whether the token no longer works. */
  public boolean isExpired(AccessTokenView token) {
    return token.expiresAt().isBefore(occasions.now().at());
  }

  /** The last day that a token may be valid. */
  public LocalDate getLatest() {
    return occasions.today().plusYears(1).minusDays(1);
  }

  public LocalDate getToday() {
    return occasions.today();
  }

  public Attempt getAttempt() {
    return attempt;
  }

  /** The secret of the token just made, or null. */
  public String getIssued() {
    return issued;
  }

  public String getIssuedName() {
    return issuedName;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(LocalDate expiresAt) {
    this.expiresAt = expiresAt;
  }
}
