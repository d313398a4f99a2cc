package org.salespipeline.salesperson;

import java.math.BigDecimal;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Texts;

/**
 * What a person or partner writes of a salesperson. Absent figures are 0, absent switches off.
 *
 * @param code up to 20 characters, unique
 * @param externalId what a partner system calls it, up to 100 characters, unique; or null
 * @param commissionPercent 0 to 100
 * @param blocked offered nowhere and refused on entry (domain reference 2.6)
 * @param privacyBlocked refused wherever documents or contacts name the person
 */
public record SalespersonData(
    String code,
    String externalId,
    String displayName,
    String email,
    String email2,
    String phoneNumber,
    String jobTitle,
    BigDecimal commissionPercent,
    Boolean blocked,
    Boolean privacyBlocked) {

  /** Brings codes and texts into their stored form and fills what is absent. */
  public SalespersonData {
    code = Codes.normalised(code);
    externalId = Texts.trimmed(externalId);
    displayName = Texts.trimmed(displayName);
    email = Texts.trimmed(email);
    email2 = Texts.trimmed(email2);
    phoneNumber = Texts.trimmed(phoneNumber);
    jobTitle = Texts.trimmed(jobTitle);
    commissionPercent = Amounts.exact(Amounts.orZero(commissionPercent));
    blocked = blocked != null && blocked;
    privacyBlocked = privacyBlocked != null && privacyBlocked;
  }

  /** A salesperson of whom only code and name are known. */
  public static SalespersonData named(String code, String displayName) {
    return new SalespersonData(code, null, displayName, null, null, null, null, null, null, null);
  }
}
