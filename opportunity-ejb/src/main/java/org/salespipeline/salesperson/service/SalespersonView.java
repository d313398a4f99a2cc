package org.salespipeline.salesperson.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.salespipeline.salesperson.SalespersonData;

/**
 * A salesperson as it is shown. The figures are those of all active entries, won and lost included
 * (domain reference 3.2, 14.1).
 */
public record SalespersonView(
    UUID id,
    String code,
    String externalId,
    String displayName,
    String email,
    String email2,
    String phoneNumber,
    String jobTitle,
    BigDecimal commissionPercent,
    boolean blocked,
    boolean privacyBlocked,
    int numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public SalespersonData data() {
    return new SalespersonData(
        code,
        externalId,
        displayName,
        email,
        email2,
        phoneNumber,
        jobTitle,
        commissionPercent,
        blocked,
        privacyBlocked);
  }
}
