package org.salespipeline.importing.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.importing.ColumnSuggestion;
import org.salespipeline.importing.Creatable;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.ImportRun;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotAllowed;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;

/** Takes files in: looks at them, checks the options, and starts the import in the background. */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportService {

  private static final int MOST_EXAMPLES = 30;
  private static final int LONGEST_FILE_NAME = 255;

  @Inject private ImportGround ground;
  @Inject private ImportBookkeeper books;
  @Inject private ImportQueries queries;
  @Inject private Event<AcceptedImport> accepted;
  @Resource private SessionContext context;

  /** What the file looks like, and what its columns probably hold. */
  public FilePreview preview(byte[] content) {
    CsvFile file = CsvFile.of(content);
    List<String> headers = file.headers();
    List<Set<String>> examples = new ArrayList<>();
    headers.forEach(header -> examples.add(new LinkedHashSet<>()));
    int[] rows = {0};
    file.rows(
        row -> {
          rows[0]++;
          for (int i = 0; i < Math.min(headers.size(), row.cells().size()); i++) {
            String text = Texts.trimmed(row.cells().get(i));
            if (text != null && examples.get(i).size() < MOST_EXAMPLES) {
              examples.get(i).add(text);
            }
          }
        });
    List<List<String>> lists = examples.stream().map(List::copyOf).toList();
    return FilePreview.of(rows[0], headers, ColumnSuggestion.of(headers), lists);
  }

  /**
   * Accepts a file and starts its import; refuses one that cannot be read to its end, and options
   * that do not fit. It starts once the transaction that took the file in has ended well.
   *
   * @param fileName for the list of imports, or null
   * @param dryRun whether everything is only rehearsed
   * @return the import, queued
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public UUID start(String fileName, byte[] content, ImportOptions options, boolean dryRun) {
    checkRole(options);
    CsvFile file = CsvFile.of(content);
    int rows = file.countRows();
    ground.of(file, options, dryRun);
    String stored = ImportOptionsJson.write(options);
    UUID id = books.accept(shortened(fileName), content, stored, rows, dryRun);
    accepted.fire(new AcceptedImport(id));
    return id;
  }

  /**
   * Imports the same file with the same options again.
   *
   * @param dryRun whether everything is only rehearsed this time
   * @return the new import, queued
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public UUID repeat(UUID id, boolean dryRun) {
    AcceptedFile file = file(id);
    return start(file.name(), file.content(), file.options(), dryRun);
  }

  /** The file of an import and how it was understood; refused once it is no longer kept. */
  public AcceptedFile file(UUID id) {
    queries.get(id);
    ImportRun run = books.find(id);
    byte[] content = run.content();
    if (content.length == 0) {
      throw new NotFound("imports", id.toString());
    }
    return new AcceptedFile(run.fileName(), content, ImportOptionsJson.read(run.options()));
  }

  /** Creating salespeople on the way asks for the same role as creating them anywhere. */
  private void checkRole(ImportOptions options) {
    boolean allowed =
        context.isCallerInRole(ADMINISTRATOR)
            || context.isCallerInRole(SALES_MANAGER)
            || context.isCallerInRole(INTEGRATION);
    if (options.creates(Creatable.salespeople) && !allowed) {
      throw new NotAllowed(CommonError.AUTH_FORBIDDEN, "createMissing");
    }
  }

  private static String shortened(String fileName) {
    String name = Texts.trimmed(fileName);
    return name == null || name.length() <= LONGEST_FILE_NAME
        ? name
        : name.substring(0, LONGEST_FILE_NAME);
  }
}
