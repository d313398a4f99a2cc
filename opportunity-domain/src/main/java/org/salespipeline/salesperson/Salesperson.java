package org.salespipeline.salesperson;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.Texts;

/**
 * Somebody who sells (domain reference 3.2). Blocked ones keep what they have and are given nothing
 * more.
 */
@Entity
@Table(name = "salesperson")
public class Salesperson extends DeletableEntity {

  private static final int CODE_LENGTH = 20;
  private static final int NAME_LENGTH = 50;
  private static final int EMAIL_LENGTH = 80;
  private static final int SHORT_LENGTH = 30;

  @Column(name = "code")
  private String code;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "email")
  private String email;

  @Column(name = "email2")
  private String email2;

  @Column(name = "phone_number")
  private String phoneNumber;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "commission_percent")
  private BigDecimal commissionPercent;

  @Column(name = "blocked")
  private boolean blocked;

  @Column(name = "privacy_blocked")
  private boolean privacyBlocked;

  protected Salesperson() {
    // for JPA
  }

  private Salesperson(SalespersonData data, Occasion occasion) {
    super(occasion);
    take(data);
  }

  public static Salesperson create(SalespersonData data, Occasion occasion) {
    return new Salesperson(data, occasion);
  }

  public void change(SalespersonData data, Occasion occasion) {
    take(data);
    changed(occasion);
  }

  /**
   * Lets the salesperson go, unless an opportunity of theirs is open; closed ones do not matter
   * (domain reference 3.2).
   */
  public void delete(boolean hasOpenOpportunities, Occasion occasion) {
    if (hasOpenOpportunities) {
      throw new Conflict(SalespersonError.HAS_OPEN_OPPORTUNITIES, null);
    }
    bury(occasion);
  }

  public String code() {
    return code;
  }

  public String externalId() {
    return externalId;
  }

  public String displayName() {
    return displayName;
  }

  /** Whether the salesperson may not be chosen, for either reason (domain reference 2.6). */
  public boolean isBlocked() {
    return blocked || privacyBlocked;
  }

  /** The writable state. */
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

  private void take(SalespersonData data) {
    new Checks()
        .required("code", data.code())
        .length("code", data.code(), CODE_LENGTH)
        .length("externalId", data.externalId(), Texts.EXTERNAL_ID_LENGTH)
        .length("displayName", data.displayName(), NAME_LENGTH)
        .length("email", data.email(), EMAIL_LENGTH)
        .email("email", data.email())
        .length("email2", data.email2(), EMAIL_LENGTH)
        .email("email2", data.email2())
        .length("phoneNumber", data.phoneNumber(), SHORT_LENGTH)
        .phone("phoneNumber", data.phoneNumber())
        .length("jobTitle", data.jobTitle(), SHORT_LENGTH)
        .percentage("commissionPercent", data.commissionPercent())
        .throwIfAny();
    code = data.code();
    externalId = data.externalId();
    displayName = data.displayName();
    email = data.email();
    email2 = data.email2();
    phoneNumber = data.phoneNumber();
    jobTitle = data.jobTitle();
    commissionPercent = data.commissionPercent();
    blocked = data.blocked();
    privacyBlocked = data.privacyBlocked();
  }
}
