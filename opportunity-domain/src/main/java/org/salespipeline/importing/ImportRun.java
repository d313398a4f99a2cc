package org.salespipeline.importing;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.PersistentEntity;

/**
 * One file on its way into the pipeline, or a rehearsal of it. Keeps the file, so that refused rows
 * can be given back with their reasons, and a heartbeat, so that other nodes notice when the one
 * that runs it is gone.
 */
@Entity
@Table(name = "import_run")
public class ImportRun extends PersistentEntity {

  @Column(name = "user_account_id", updatable = false)
  private UUID userAccountId;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Basic(fetch = FetchType.LAZY)
  private byte[] content;

  @Column(updatable = false)
  private String options;

  @Column(name = "dry_run", updatable = false)
  private boolean dryRun;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  private String failure;

  @Column(name = "rows_total")
  private int rows;

  @Column(name = "rows_created")
  private int created;

  @Column(name = "rows_updated")
  private int updated;

  @Column(name = "rows_skipped")
  private int skipped;

  @Column(name = "rows_refused")
  private int refused;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  protected ImportRun() {
    // for JPA
  }

  /**
   * An accepted file.
   *
   * @param userAccountId whose it is
   * @param options as text, to be understood again by whoever runs it
   * @param rows the rows of the file, without the head
   * @param dryRun whether everything is only rehearsed
   */
  public ImportRun(
      UUID userAccountId,
      String fileName,
      byte[] content,
      String options,
      int rows,
      boolean dryRun,
      Occasion occasion) {
    super(occasion);
    this.userAccountId = userAccountId;
    this.fileName = fileName;
    this.content = content.clone();
    this.options = options;
    this.rows = rows;
    this.dryRun = dryRun;
    this.status = ImportStatus.Queued;
    this.heartbeatAt = occasion.at();
  }

  /** The first row is about to be read. */
  public void start(Occasion occasion) {
    status = ImportStatus.Running;
    startedAt = occasion.at();
    beat(occasion);
  }

  /** Every row has its outcome. */
  public void finish(Occasion occasion) {
    end(ImportStatus.Done, occasion);
  }

  /** It goes no further. */
  public void fail(ImportError reason, Occasion occasion) {
    failure = reason.code();
    end(ImportStatus.Failed, occasion);
  }

  private void end(ImportStatus how, Occasion occasion) {
    status = how;
    finishedAt = occasion.at();
    beat(occasion);
  }

  private void beat(Occasion occasion) {
    heartbeatAt = occasion.at();
    changed(occasion);
  }

  public String fileName() {
    return fileName;
  }

  /** The file; empty once it is no longer kept. */
  public byte[] content() {
    return content == null ? new byte[0] : content.clone();
  }

  public String options() {
    return options;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  public ImportStatus status() {
    return status;
  }
}
