package org.salespipeline.opportunity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.Texts;

/** A reason why opportunities are won or lost (domain reference 3.6). */
@Entity
@Table(name = "close_opportunity_code")
public class CloseOpportunityCode extends DeletableEntity {

  private static final int LONGEST_CODE = 10;
  private static final int LONGEST_DESCRIPTION = 100;

  private String code;

  private String description;

  @Enumerated(EnumType.STRING)
  private CloseType type;

  protected CloseOpportunityCode() {
    // for JPA
  }

  private CloseOpportunityCode(Occasion occasion) {
    super(occasion);
  }

  public static CloseOpportunityCode create(CloseOpportunityCodeData data, Occasion occasion) {
    CloseOpportunityCode reason = new CloseOpportunityCode(occasion);
    reason.code = Codes.normalised(data.code());
    reason.accept(
        data, new Checks().required("code", reason.code).length("code", reason.code, LONGEST_CODE));
    return reason;
  }

  /** Takes over description and type; the type may change later (3.6). */
  public void change(CloseOpportunityCodeData data, Occasion occasion) {
    accept(data, new Checks().unchanged("code", code, Codes.normalised(data.code())));
    changed(occasion);
  }

  private void accept(CloseOpportunityCodeData data, Checks checks) {
    String text = Texts.trimmed(data.description());
    checks.length("description", text, LONGEST_DESCRIPTION).throwIfAny();
    description = text;
    type = data.type() == null ? CloseType.Won : data.type();
  }

  /**
   * Deletes the code unless history needs it (quirk 12).
   *
   * @param entries entries that name it
   */
  public void delete(long entries, Occasion occasion) {
    if (entries > 0) {
      throw new Conflict(CommonError.RECORD_IN_USE, null, entries);
    }
    bury(occasion);
  }

  public String code() {
    return code;
  }

  public CloseType type() {
    return type;
  }

  /** What a caller could have said to make this code as it is. */
  public CloseOpportunityCodeData data() {
    return new CloseOpportunityCodeData(code, description, type);
  }
}
