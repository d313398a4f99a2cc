package org.salespipeline.opportunity.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.opportunity.CloseOpportunityCode;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/** Sets up the reasons for closing (domain reference 3.6). */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
public class CloseOpportunityCodeService {

  private static final String KIND = "closeOpportunityCodes";

  @Inject private CloseOpportunityCodeRepository codes;
  @Inject private CloseOpportunityCodeQueries queries;
  @Inject private Occasions occasions;
  @Inject private ChangeLog changeLog;

  /** Creates a close code; one that exists is refused. */
  public Versioned<CloseOpportunityCodeView> create(CloseOpportunityCodeData data) {
    CloseOpportunityCode code = CloseOpportunityCode.create(data, occasions.now());
    if (codes.find(code.code()).isPresent()) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "code", code.code());
    }
    codes.add(code);
    changeLog.created(KIND, code.id(), code.code(), code.data());
    codes.flush();
    return queries.get(code.code());
  }

  /**
   * Changes description and type.
   *
   * @param expectedVersion the version that the caller saw, or null if any will do
   */
  public Versioned<CloseOpportunityCodeView> change(
      String code, CloseOpportunityCodeData data, Long expectedVersion) {
    CloseOpportunityCode changed = locked(code);
    Expected.version(changed, expectedVersion);
    CloseOpportunityCodeData before = changed.data();
    changed.change(data, occasions.now());
    changeLog.changed(KIND, changed.id(), changed.code(), before, changed.data());
    codes.flush();
    return queries.get(changed.code());
  }

  /** Deletes a close code that no entry names. */
  public void delete(String code, Long expectedVersion) {
    CloseOpportunityCode deleted = locked(code);
    Expected.version(deleted, expectedVersion);
    deleted.delete(codes.entriesWith(deleted), occasions.now());
    changeLog.deleted(KIND, deleted.id(), deleted.code(), deleted.data());
    codes.flush();
  }

  private CloseOpportunityCode locked(String code) {
    return codes.locked(code).orElseThrow(() -> new NotFound("closeOpportunityCodes", code));
  }
}
