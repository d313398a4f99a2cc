package org.salespipeline.importing.service;

import java.time.Instant;
import java.util.UUID;
import org.salespipeline.importing.ImportStatus;

/**
 * An import as people and partners see it (API contract).
 *
 * @param rows the rows of the file, without the head
 * @param fileName as the browser or the partner named it, or null
 * @param failure the code of the reason for which it broke off, or null
 */
public record ImportView(
    UUID id,
    ImportStatus status,
    boolean dryRun,
    int rows,
    int created,
    int updated,
    int skipped,
    int refused,
    Instant startedAt,
    Instant finishedAt,
    String fileName,
    String failure,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The rows that have their outcome already. */
  public int done() {
    return created + updated + skipped + refused;
  }

  /** How much is done, from 0 to 100; an empty file is done at once. */
  public int percentDone() {
    return rows == 0 ? 100 : (int) (100L * done() / rows);
  }
}
