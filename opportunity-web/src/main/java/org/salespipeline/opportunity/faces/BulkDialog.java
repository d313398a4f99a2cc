package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.salespipeline.opportunity.BulkChange;
import org.salespipeline.opportunity.BulkChange.NextStep;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.service.BulkOutcome.Result;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.opportunity.service.OpportunityBulkService;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Format;

/**
 * Changes or closes the opportunities that are ticked in the list: what is wished, what would come
 * of it, the run, and what came of each.
 */
@Named("bulkDialog")
@ViewScoped
public class BulkDialog implements Serializable {

  /** How many are changed at once at most. */
  public static final int MOST = 1000;

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityListBacking list;
  @Inject private OpportunityBulkService service;
  @Inject private CloseOpportunityCodeQueries closeCodes;
  @Inject private Feedback feedback;
  @Inject private Format format;

  private Step step;
  private boolean closing;
  private BulkRun run;
  private String salespersonCode;
  private Priority priority;
  private String nextStep;
  private LocalDate nextStepDate;
  private boolean nextStepRemoved;
  private CloseType outcome;
  private String closeOpportunityCode;
  private LocalDate dateOfChange;

  /** Where the dialog is. */
  public enum Step {
    ENTER,
    PREVIEW,
    PREVIEWED,
    RUN,
    DONE,
    TAKE_BACK,
    TAKEN_BACK
  }

  /** Begins a change of fields. */
  public void openChange() {
    open(false);
  }

  /** Begins a closing. */
  public void openClosing() {
    open(true);
  }

  private void open(boolean closes) {
    String[] ticked = Faces.getRequestParameterValues("selected");
    List<String> numbers =
        Faces.getRequestParameter("all") != null
            ? list.numbers(MOST)
            : ticked == null ? List.of() : Arrays.stream(ticked).distinct().limit(MOST).toList();
    if (numbers.isEmpty()) {
      feedback.error("opportunity.bulk.noneSelected");
      return;
    }
    closing = closes;
    salespersonCode = null;
    priority = null;
    nextStep = null;
    nextStepDate = null;
    nextStepRemoved = false;
    outcome = null;
    closeOpportunityCode = null;
    dateOfChange = format.getToday();
    begin(numbers);
    PrimeFaces.current().executeScript("PF('bulkDialog').show()");
  }

  private void begin(List<String> numbers) {
    run = new BulkRun(numbers.stream().map(BulkRow::of).toList());
    step = Step.ENTER;
  }

  /** Another outcome was chosen: its only code is filled in, any other cleared. */
  public void chooseOutcome() {
    List<CloseOpportunityCodeView> codes = getCodes();
    closeOpportunityCode = codes.size() == 1 ? codes.get(0).code() : null;
  }

  /** Begins to find out what would come of it. */
  public void preview() {
    if (feedback.attempt(() -> change().check())) {
      run = new BulkRun(run.rows());
      step = Step.PREVIEW;
    }
  }

  /** Begins to do what the preview has not refused. */
  public void start() {
    if (step == Step.PREVIEWED) {
      run = new BulkRun(run.rows());
      step = Step.RUN;
    }
  }

  /** Begins to put back what was changed. */
  public void takeBack() {
    if (step == Step.DONE && isTakenBackOffered()) {
      run = new BulkRun(replaced());
      step = Step.TAKE_BACK;
    }
  }

  /** Whether anything was changed that can be put back; what is closed stays so. */
  public boolean isTakenBackOffered() {
    return step == Step.DONE && !replaced().isEmpty();
  }

  private List<BulkRow> replaced() {
    return getRows().stream().filter(row -> row.replaced() != null).toList();
  }

  /** Goes on for a while. */
  public void goOn() {
    if (!isWorking()) {
      return;
    }
    if (step == Step.TAKE_BACK) {
      run.goOn(
          row -> BulkRow.of(service.takeBack(row.number(), row.replaced()), format.getLocale()),
          System::nanoTime);
      step = run.isFinished() ? Step.TAKEN_BACK : step;
      return;
    }
    BulkChange change = change();
    if (step == Step.PREVIEW) {
      run.goOn(
          row -> BulkRow.of(service.preview(row.number(), change), format.getLocale()),
          System::nanoTime);
    } else {
      run.goOn(
          row ->
              row.outcome() == Result.Done
                  ? BulkRow.of(
                      service.apply(row.number(), row.version(), change), format.getLocale())
                  : row,
          System::nanoTime);
    }
    if (run.isFinished()) {
      step = step == Step.PREVIEW ? Step.PREVIEWED : Step.DONE;
    }
  }

  private BulkChange change() {
    return closing
        ? BulkChange.closing(outcome, Texts.trimmed(closeOpportunityCode), dateOfChange)
        : BulkChange.of(
            salespersonCode, priority, new NextStep(nextStep, nextStepDate, nextStepRemoved));
  }

  /** Back to the wish, for the same opportunities. */
  public void back() {
    begin(run.rows().stream().map(BulkRow::number).toList());
  }

  /** Begins anew with those that were refused. */
  public void again() {
    begin(getRefused().stream().map(BulkRow::number).toList());
  }

  /** The dialog was closed, whatever was going on in it. */
  public void closed() {
    if (step != null && step.compareTo(Step.RUN) >= 0) {
      leave();
    }
    step = null;
  }

  /** Shows the list anew; what was refused, or not come to, is still ticked. */
  public void leave() {
    SelectedRows.keep(run.unfinished().stream().map(BulkRow::number).toList());
    Faces.redirect(list.address());
  }

  /** The question before the run. */
  public String getQuestion() {
    int count = getChanging().size();
    return format.text("opportunity.bulk.closeQuestion", count, outcome);
  }

  public boolean isWorking() {
    return step == Step.PREVIEW || step == Step.RUN || step == Step.TAKE_BACK;
  }

  /** How far it is. */
  public String getWorkingText() {
    String key =
        switch (step) {
          case PREVIEW -> "opportunity.bulk.previewing";
          case TAKE_BACK -> "opportunity.bulk.takingBack";
          default -> "opportunity.bulk.running";
        };
    return format.text(key, getProgress(), getSize());
  }

  /** What came of it, in figures. */
  public String getSummary() {
    int changed = getChanging().size();
    int refused = getRefused().size();
    return step == Step.TAKEN_BACK
        ? format.text("opportunity.bulk.takenBack", changed, refused)
        : format.text("opportunity.bulk.done", changed, getUnchanged().size(), refused);
  }

  /** Whether each has its result. */
  public boolean isThrough() {
    return step == Step.DONE || step == Step.TAKEN_BACK;
  }

  public Step getStep() {
    return step;
  }

  public boolean isClosing() {
    return closing;
  }

  /** How many are selected. */
  public int getSize() {
    return run == null ? 0 : run.size();
  }

  /** How many are through. */
  public int getProgress() {
    return run == null ? 0 : run.done();
  }

  public List<BulkRow> getRows() {
    return run == null ? List.of() : run.rows();
  }

  public List<BulkRow> getChanging() {
    return run == null ? List.of() : run.with(Result.Done);
  }

  public List<BulkRow> getUnchanged() {
    return run == null ? List.of() : run.with(Result.Unchanged);
  }

  public List<BulkRow> getRefused() {
    return run == null ? List.of() : run.with(Result.Refused);
  }

  public List<CloseType> getOutcomes() {
    return Arrays.asList(CloseType.values());
  }

  public List<Priority> getPriorities() {
    return Arrays.asList(Priority.values());
  }

  /** The codes that explain the chosen outcome. */
  public List<CloseOpportunityCodeView> getCodes() {
    return outcome == null ? List.of() : closeCodes.ofType(outcome);
  }

  public String getSalespersonCode() {
    return salespersonCode;
  }

  public void setSalespersonCode(String salespersonCode) {
    this.salespersonCode = salespersonCode;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public String getNextStep() {
    return nextStep;
  }

  public void setNextStep(String nextStep) {
    this.nextStep = nextStep;
  }

  public LocalDate getNextStepDate() {
    return nextStepDate;
  }

  public void setNextStepDate(LocalDate nextStepDate) {
    this.nextStepDate = nextStepDate;
  }

  public boolean isNextStepRemoved() {
    return nextStepRemoved;
  }

  public void setNextStepRemoved(boolean nextStepRemoved) {
    this.nextStepRemoved = nextStepRemoved;
  }

  public CloseType getOutcome() {
    return outcome;
  }

  public void setOutcome(CloseType outcome) {
    this.outcome = outcome;
  }

  public String getCloseOpportunityCode() {
    return closeOpportunityCode;
  }

  public void setCloseOpportunityCode(String closeOpportunityCode) {
    this.closeOpportunityCode = closeOpportunityCode;
  }

  public LocalDate getDateOfChange() {
    return dateOfChange;
  }

  public void setDateOfChange(LocalDate dateOfChange) {
    this.dateOfChange = dateOfChange;
  }
}
