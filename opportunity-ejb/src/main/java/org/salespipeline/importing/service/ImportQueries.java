package org.salespipeline.importing.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salespipeline.importing.ImportRun;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;

/** What can be asked about imports. */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
public class ImportQueries {

  @Inject private ImportRepository repository;

  /** How far an import is. */
  public Versioned<ImportView> get(UUID id) {
    return repository.view(id).orElseThrow(() -> notFound(id));
  }

  /** The imports, newest first. */
  public Page<ImportView> list(ListRequest request) {
    return repository.list(request);
  }

  /**
   * What became of the rows, in the order of the file.
   *
   * @param outcome only rows with this outcome, or null for all
   */
  public Page<ImportRowView> rows(UUID id, RowOutcome outcome, ListRequest request) {
    get(id);
    return repository.rows(id, outcome, request).map(StoredRow::view);
  }

  /** The refused rows with their cells; without rows once the file is no longer kept. */
  public RefusedRows refused(UUID id) {
    get(id);
    ImportRun run = repository.find(id).orElseThrow(() -> notFound(id));
    byte[] content = run.content();
    if (content.length == 0) {
      return new RefusedRows(List.of(), List.of());
    }
    Map<Integer, StoredRow> refused = new HashMap<>();
    repository.allRows(id, RowOutcome.Refused).forEach(row -> refused.put(row.line(), row));
    CsvFile file = CsvFile.of(content);
    List<RefusedRow> rows = new ArrayList<>();
    file.rows(
        row -> {
          StoredRow found = refused.get(row.line());
          if (found != null) {
            rows.add(new RefusedRow(row.line(), row.cells(), found.view().violations()));
          }
        });
    return new RefusedRows(file.headers(), rows);
  }

  private static NotFound notFound(UUID id) {
    return new NotFound("imports", id.toString());
  }
}
