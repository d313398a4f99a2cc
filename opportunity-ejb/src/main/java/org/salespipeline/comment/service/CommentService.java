package org.salespipeline.comment.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.comment.CommentData;
import org.salespipeline.comment.CommentLine;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/**
 * Comments of one record (domain reference 2.7). The caller has found the owner's id with the
 * queries of its capability.
 */
@Stateless
public class CommentService {

  private static final String KIND = "comments";

  @Inject private CommentRepository repository;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Page<CommentView> list(CommentOwner ownerType, UUID ownerId, ListRequest request) {
    return repository.list(ownerType, ownerId, request);
  }

  /** The first comments of these records. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Map<UUID, Page<CommentView>> firstOf(CommentOwner ownerType, List<UUID> ownerIds) {
    return repository.firstOf(ownerType, ownerIds);
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Versioned<CommentView> get(CommentOwner ownerType, UUID ownerId, int lineNumber) {
    return repository.view(ownerType, ownerId, lineNumber).orElseThrow(() -> unknown(lineNumber));
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Versioned<CommentView> create(CommentOwner ownerType, UUID ownerId, CommentData data) {
    Occasion occasion = occasions.now();
    CommentLine line =
        CommentLine.create(ownerType, ownerId, repository.lastLine(ownerId), data, occasion);
    repository.add(line);
    log.created(KIND, line.id(), key(ownerType, line), line.data(), occasion);
    return get(ownerType, ownerId, line.lineNumber());
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Versioned<CommentView> change(
      CommentOwner ownerType,
      UUID ownerId,
      int lineNumber,
      CommentData data,
      Long expectedVersion) {
    CommentLine line = locked(ownerType, ownerId, lineNumber);
    Expected.version(line, expectedVersion);
    CommentData before = line.data();
    line.change(data, occasions.now());
    repository.flush();
    log.changed(KIND, line.id(), key(ownerType, line), before, line.data());
    return get(ownerType, ownerId, lineNumber);
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public void delete(CommentOwner ownerType, UUID ownerId, int lineNumber, Long expectedVersion) {
    CommentLine line = locked(ownerType, ownerId, lineNumber);
    Expected.version(line, expectedVersion);
    line.delete(occasions.now());
    repository.flush();
    log.deleted(KIND, line.id(), key(ownerType, line), line.data());
  }

  /** The comments go with their owner. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public void deleteAllOf(CommentOwner ownerType, UUID ownerId) {
    Occasion occasion = occasions.now();
    repository.of(ownerType, ownerId).forEach(line -> line.delete(occasion));
    repository.flush();
  }

  private CommentLine locked(CommentOwner ownerType, UUID ownerId, int lineNumber) {
    return repository.locked(ownerType, ownerId, lineNumber).orElseThrow(() -> unknown(lineNumber));
  }

  private static String key(CommentOwner ownerType, CommentLine line) {
    return ownerType + " " + line.lineNumber();
  }

  private static NotFound unknown(int lineNumber) {
    return new NotFound(KIND, String.valueOf(lineNumber));
  }
}
