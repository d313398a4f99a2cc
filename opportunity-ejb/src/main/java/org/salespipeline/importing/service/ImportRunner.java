package org.salespipeline.importing.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.salespipeline.importing.ImportError;
import org.salespipeline.importing.ImportRun;
import org.salespipeline.importing.RawRow;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.importing.RowReader;
import org.salespipeline.importing.Tally;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Violation;

/**
 * Takes an accepted file through, row by row, in the background and in the name of who sent it. The
 * outcomes are written in groups every moment; if the server dies between, the last few rows are
 * imported without being in the books, and importing the file again finds them by their numbers.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRunner {

  private static final Logger LOG = System.getLogger(ImportRunner.class.getName());
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final int MOST_ROWS_OF_A_MOMENT = 500;

  @Inject private ImportBookkeeper books;
  @Inject private ImportGround ground;
  @Inject private RowImporter importer;
  @Inject private Clock clock;

  /** Runs the import to its end. */
  @Asynchronous
  public void run(UUID id) {
    try {
      ImportRun accepted = books.start(id);
      CsvFile file = CsvFile.of(accepted.content());
      RunningImport run =
          ground.of(file, ImportOptionsJson.read(accepted.options()), accepted.isDryRun());
      new Progression(id, run).through(file);
      books.finish(id);
    } catch (GivenUp gone) {
      LOG.log(Level.WARNING, "Import {0} was given up meanwhile", id);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Import " + id + " broke off", failure);
      books.fail(id, ImportError.UNEXPECTED);
    }
  }

  /** Somebody took the import for dead and said so; going on would contradict. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One import on its way through the file. */
  private final class Progression {

    private final UUID id;
    private final RunningImport run;
    private final Rehearsal rehearsal = new Rehearsal();
    private final Tally tally = new Tally();
    private final List<StoredRow> unwritten = new ArrayList<>();
    private Instant written = clock.instant();

    Progression(UUID id, RunningImport run) {
      this.id = id;
      this.run = run;
    }

    void through(CsvFile file) {
      file.rows(
          row -> {
            note(outcome(row));
            boolean due = clock.instant().isAfter(written.plus(MOMENT));
            if (due || unwritten.size() >= MOST_ROWS_OF_A_MOMENT) {
              write();
            }
          });
      write();
    }

    private StoredRow outcome(CsvRow row) {
      int columns = run.targets().size();
      if (row.cells().size() != columns) {
        return refused(
            row.line(),
            null,
            List.of(Violation.of(null, ImportError.UNEQUAL_COLUMNS, row.cells().size(), columns)));
      }
      RawRow raw = RawRow.of(row.line(), row.cells(), run.targets());
      try {
        return imported(raw);
      } catch (BusinessException refusal) {
        return refused(raw, refusal.violations());
      } catch (OptimisticLockException changed) {
        return refused(raw, List.of(Violation.of(null, CommonError.RECORD_CHANGED)));
      } catch (RuntimeException failure) {
        LOG.log(Level.ERROR, "Import " + id + ", line " + row.line(), failure);
        return refused(raw, List.of(Violation.of(null, ImportError.UNEXPECTED)));
      }
    }

    private StoredRow imported(RawRow raw) {
      List<RawRow> before = run.isDryRun() ? rehearsal.before(raw) : List.of();
      RowResult result = importer.importRow(run, before, raw);
      run.learn(result.learnt());
      if (run.isDryRun()) {
        rehearsal.passed(raw, result.learnt().hasCreated());
      }
      boolean passing = run.isDryRun() && result.outcome() == RowOutcome.Created;
      String number = passing ? RowReader.number(raw) : result.number();
      return new StoredRow(raw.line(), number, result.outcome(), null);
    }

    private StoredRow refused(RawRow raw, List<Violation> violations) {
      return refused(raw.line(), RowReader.number(raw), violations);
    }

    private StoredRow refused(int line, String number, List<Violation> violations) {
      return new StoredRow(
          line, shortened(number), RowOutcome.Refused, StoredViolations.write(violations));
    }

    private void note(StoredRow row) {
      tally.add(row.outcome());
      unwritten.add(row);
    }

    private void write() {
      if (!books.note(id, List.copyOf(unwritten), tally)) {
        throw new GivenUp();
      }
      unwritten.clear();
      written = clock.instant();
    }
  }

  /** What a file calls a number may be of any length. */
  private static String shortened(String number) {
    int longest = 100;
    return number == null || number.length() <= longest ? number : number.substring(0, longest);
  }
}
