package org.salespipeline.salesperson.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.salesperson.Salesperson;
import org.salespipeline.salesperson.SalespersonError;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;

/** What can be asked about salespeople. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class SalespersonQueries {

  @Inject private SalespersonRepository repository;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Versioned<SalespersonView> get(String code) {
    return view(code).orElseThrow(() -> new NotFound(SalespersonService.KIND, code));
  }

  /** The salesperson with the code, if there is one. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Optional<Versioned<SalespersonView>> view(String code) {
    return Optional.ofNullable(Codes.normalised(code)).flatMap(repository::view);
  }

  /** The salesperson that a partner system calls so, if there is one. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Optional<Versioned<SalespersonView>> viewByExternalId(String externalId) {
    return Optional.ofNullable(Texts.trimmed(externalId)).flatMap(repository::viewByExternalId);
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Page<SalespersonView> list(SalespersonFilter filter, ListRequest request) {
    return repository.list(filter, request);
  }

  /** The salespeople of these opportunities. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Map<UUID, SalespersonView> ofOpportunities(List<UUID> opportunityIds) {
    return repository.linkedFrom("opportunity", opportunityIds);
  }

  /** The salespeople of these contacts. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Map<UUID, SalespersonView> ofContacts(List<UUID> contactIds) {
    return repository.linkedFrom("contact", contactIds);
  }

  /** The salesperson with the code, if there is one. */
  @PermitAll
  public Optional<SalespersonReference> find(String code) {
    return Optional.ofNullable(Codes.normalised(code))
        .flatMap(repository::byCode)
        .map(SalespersonQueries::reference);
  }

  /** The salespeople of that name, without regard to case and accents. */
  @PermitAll
  public List<SalespersonReference> findByName(String displayName) {
    return repository.byName(displayName).stream().map(SalespersonQueries::reference).toList();
  }

  /** The salesperson of that id, if not deleted. */
  @PermitAll
  public Optional<SalespersonReference> findById(UUID id) {
    return id == null ? Optional.empty() : repository.byId(id).map(SalespersonQueries::reference);
  }

  /**
   * The id of the salesperson whom somebody names in a record; refuses an unknown one, and a
   * blocked one unless the record names it already (domain reference 2.1, 2.6).
   *
   * @param field the property that names it
   * @param before the id that the record has now, or null
   * @return the id; null where the code is null
   */
  @PermitAll
  public UUID choose(String field, String code, UUID before) {
    if (Codes.normalised(code) == null) {
      return null;
    }
    SalespersonReference chosen =
        find(code)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        CommonError.FIELD_UNKNOWN_REFERENCE, field, Codes.normalised(code)));
    if (chosen.blocked() && !chosen.id().equals(before)) {
      throw new RuleViolation(SalespersonError.BLOCKED, field, chosen.code());
    }
    return chosen.id();
  }

  private static SalespersonReference reference(Salesperson salesperson) {
    return new SalespersonReference(
        salesperson.id(), salesperson.code(), salesperson.displayName(), salesperson.isBlocked());
  }
}
