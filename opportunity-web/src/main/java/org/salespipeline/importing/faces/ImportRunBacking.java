package org.salespipeline.importing.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.importing.service.ImportQueries;
import org.salespipeline.importing.service.ImportRowView;
import org.salespipeline.importing.service.ImportService;
import org.salespipeline.importing.service.ImportView;
import org.salespipeline.importing.service.RefusedRows;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.faces.Attempt;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.PageLocale;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.web.Messages;

/** How far an import is, and what became of its rows. */
@Named("importRun")
@ViewScoped
public class ImportRunBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS_SHOWN = 50;

  @Inject private transient ImportQueries queries;
  @Inject private transient ImportService service;
  @Inject private transient PageLocale pageLocale;
  @Inject private transient Feedback feedback;

  private final Attempt attempt = new Attempt();
  private UUID begun;
  private String id;
  private RowOutcome outcome;
  private String after;
  private transient ImportView run;
  private transient Page<ImportRowView> rows;

  /** Refuses an address of no import. */
  public void load() {
    getRun();
  }

  /** Asks anew how far the import is. */
  public void refresh() {
    // the view outlives the request, and with it what was read for the last one
    run = null;
    rows = null;
  }

  /** The import as it was when last asked. */
  public ImportView getRun() {
    if (run == null) {
      run = queries.get(key()).value();
    }
    return run;
  }

  private UUID key() {
    try {
      return UUID.fromString(String.valueOf(id));
    } catch (IllegalArgumentException none) {
      throw new NotFound("imports", id);
    }
  }

  public boolean isFinished() {
    return getRun().status().isFinished();
  }

  /** For how many seconds it has run. */
  public Long getSeconds() {
    return getRun().startedAt() == null || getRun().finishedAt() == null
        ? null
        : Math.max(1, Duration.between(getRun().startedAt(), getRun().finishedAt()).toSeconds());
  }

  /** The shown part of the rows. */
  public List<ImportRowView> getRows() {
    return page().value();
  }

  /** Where the rows go on, or null. */
  public String getNext() {
    return page().nextToken();
  }

  private Page<ImportRowView> page() {
    if (rows == null) {
      rows =
          queries.rows(
              key(), outcome, new ListRequest(List.of(), ROWS_SHOWN, Texts.trimmed(after), false));
    }
    return rows;
  }

  /** The reasons of a refusal, each with its field. */
  public List<String> reasons(ImportRowView row) {
    return Messages.withFields(pageLocale.get(), row.violations());
  }

  /** Does for real what was rehearsed; what is sent once more leads to the import begun. */
  public synchronized String begin() {
    if (attempt.isOpen()) {
      if (!feedback.attempt(() -> begun = service.repeat(key(), false))) {
        return null;
      }
      attempt.done();
    }
    return begun == null ? null : "/importing/run?faces-redirect=true&id=" + begun;
  }

  public Attempt getAttempt() {
    return attempt;
  }

  /** Sends the refused rows as a file, to be mended and imported again. */
  public void download() {
    RefusedRows refused = queries.refused(key());
    Faces.sendFile(
        "refused-" + id + ".csv",
        true,
        out -> RefusedRowsCsv.write(refused, pageLocale.get(), out));
  }

  /** The outcomes that rows can be restricted to. */
  public RowOutcome[] getOutcomes() {
    return RowOutcome.values();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public RowOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(RowOutcome outcome) {
    this.outcome = outcome;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
