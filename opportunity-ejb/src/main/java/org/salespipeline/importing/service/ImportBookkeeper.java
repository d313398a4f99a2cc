package org.salespipeline.importing.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.salespipeline.importing.ImportError;
import org.salespipeline.importing.ImportRun;
import org.salespipeline.importing.ImportStatus;
import org.salespipeline.importing.Tally;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.service.CurrentUser;

/**
 * Keeps the books of imports. Each entry is a transaction of its own, so that everybody on every
 * node sees how far an import is while it runs.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportBookkeeper {

  @Inject private ImportRepository repository;
  @Inject private Occasions occasions;
  @Inject private CurrentUser caller;

  /** Takes a file in, in the transaction of whoever does. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public UUID accept(String fileName, byte[] content, String options, int rows, boolean dryRun) {
    UUID sender = caller.id().orElse(null);
    ImportRun run =
        new ImportRun(sender, fileName, content, options, rows, dryRun, occasions.now());
    repository.add(run);
    return run.id();
  }

  /** The import with its file. */
  public ImportRun find(UUID id) {
    ImportRun run = run(id);
    // read while the transaction lasts; nobody asks for it without wanting the file
    run.content();
    return run;
  }

  /** Hands the import to whoever runs it. */
  public ImportRun start(UUID id) {
    // with its file first: fetching it later would undo what is changed before
    ImportRun run = find(id);
    run.start(occasions.now());
    return run;
  }

  /**
   * Writes down what became of some rows, and how many there are of each outcome so far.
   *
   * @return whether the import may go on; not so once it was given up
   */
  public boolean note(UUID id, List<StoredRow> rows, Tally tally) {
    boolean running = repository.progress(id, tally, occasions.now());
    if (running) {
      repository.addRows(id, rows);
    }
    return running;
  }

  /** All rows have their outcome. */
  public void finish(UUID id) {
    run(id).finish(occasions.now());
  }

  /** The import goes no further. */
  public void fail(UUID id, ImportError reason) {
    Occasion occasion = occasions.now();
    ImportRun run = run(id);
    if (run.status() != ImportStatus.Failed) {
      run.fail(reason, occasion);
    }
  }

  private ImportRun run(UUID id) {
    return repository.find(id).orElseThrow(() -> new NotFound("imports", id.toString()));
  }
}
