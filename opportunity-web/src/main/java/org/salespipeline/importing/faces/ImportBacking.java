package org.salespipeline.importing.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.importing.DateSuggestion;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.OnExisting;
import org.salespipeline.importing.ProgressSuggestion;
import org.salespipeline.importing.StageName;
import org.salespipeline.importing.service.AcceptedFile;
import org.salespipeline.importing.service.FilePreview;
import org.salespipeline.importing.service.ImportQueries;
import org.salespipeline.importing.service.ImportService;
import org.salespipeline.importing.service.ImportView;
import org.salespipeline.importing.service.UploadLimit;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.faces.Attempt;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.ListRequest;

/** From a file to an import: look at it, say what it holds, rehearse or import. */
@Named("importing")
@ViewScoped
public class ImportBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int RECENT = 20;

  @Inject private transient ImportService service;
  @Inject private transient ImportQueries queries;
  @Inject private transient SalesCycleQueries salesCycles;
  @Inject private transient CloseOpportunityCodeQueries closeCodes;
  @Inject private transient CompanySetupQueries setup;
  @Inject private transient UploadLimit limit;
  @Inject private transient Feedback feedback;

  private final Attempt attempt = new Attempt();
  private UUID begun;
  private String from;
  private transient Part file;
  private String fileName;
  private byte[] content;
  private int rows;
  private List<ColumnChoice> columns = List.of();
  private List<WordChoice> words = List.of();
  private final ImportChoices choices = new ImportChoices();
  private transient List<ImportView> recent;

  /** Takes up the file and the choices of an earlier import, where the address names one. */
  public void load() {
    if (Texts.trimmed(from) != null && content == null) {
      AcceptedFile earlier = service.file(earlierKey());
      fileName = earlier.name();
      look(earlier.content());
      takeUp(earlier.options());
    }
  }

  private UUID earlierKey() {
    try {
      return UUID.fromString(from.strip());
    } catch (IllegalArgumentException none) {
      throw new NotFound("imports", from);
    }
  }

  /** Looks at the chosen file. */
  public void upload() {
    feedback.attempt(
        () -> {
          if (file == null || file.getSize() == 0) {
            throw new RuleViolation(CommonError.FIELD_REQUIRED, "file");
          }
          if (file.getSize() > limit.bytes()) {
            throw new RuleViolation(CommonError.FIELD_OUT_OF_RANGE, "file", 1, limit.bytes());
          }
          fileName = file.getSubmittedFileName();
          look(bytes());
        },
        null);
  }

  private byte[] bytes() {
    try (InputStream stream = file.getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void look(byte[] bytes) {
    FilePreview preview = service.preview(bytes);
    content = bytes;
    rows = preview.rows();
    columns =
        new ArrayList<>(
            preview.columns().stream()
                .map(each -> new ColumnChoice(each.name(), each.examples(), each.suggestion()))
                .toList());
    choices.setSalesCycleCode(setup.get().value().defaultSalesCycleCode());
    choices.setWonCode(first(CloseType.Won));
    choices.setLostCode(first(CloseType.Lost));
    examplesOf(ImportTarget.startDate)
        .or(() -> examplesOf(ImportTarget.dateClosed))
        .flatMap(DateSuggestion::of)
        .ifPresent(choices::setDateFormat);
    suggestWords();
  }

  private void takeUp(ImportOptions options) {
    if (!options.columns().isEmpty()) {
      columns.forEach(column -> column.setTarget(options.columns().get(column.getName())));
    }
    choices.takeUp(options);
    suggestWords();
    words.forEach(word -> word.setMeaning(options.progress().get(word.getWord())));
  }

  private String first(CloseType type) {
    List<CloseOpportunityCodeView> codes = closeCodes.ofType(type);
    return codes.isEmpty() ? null : codes.get(0).code();
  }

  private Optional<List<String>> examplesOf(ImportTarget target) {
    return columns.stream()
        .filter(column -> column.getTarget() == target)
        .findFirst()
        .map(ColumnChoice::examples);
  }

  /** Offers the words of the column that now holds the progress. */
  public void suggestWords() {
    List<StageName> stages =
        getStages().stream()
            .map(stage -> new StageName(stage.stage(), stage.description()))
            .toList();
    words =
        new ArrayList<>(
            examplesOf(ImportTarget.progress).orElse(List.of()).stream()
                .map(
                    word ->
                        new WordChoice(
                            word,
                            ProgressSuggestion.of(word, stages).map(Object::toString).orElse(null)))
                .toList());
  }

  /** Forgets the file. */
  public String another() {
    return "/importing/list?faces-redirect=true";
  }

  /** Reports what would happen. */
  public String rehearse() {
    UUID[] id = new UUID[1];
    return feedback.attempt(() -> id[0] = start(true)) ? run(id[0]) : null;
  }

  /** Imports for real; what is sent once more leads to the import that it has begun. */
  public synchronized String begin() {
    if (attempt.isOpen()) {
      if (!feedback.attempt(() -> begun = start(false))) {
        return null;
      }
      attempt.done();
    }
    return begun == null ? null : run(begun);
  }

  private UUID start(boolean dryRun) {
    return service.start(fileName, content, choices.options(columns, words), dryRun);
  }

  private static String run(UUID id) {
    return "/importing/run?faces-redirect=true&id=" + id;
  }

  /** Whether a file was looked at. */
  public boolean isLookedAt() {
    return content != null;
  }

  /** The stages of the chosen cycle. */
  public List<SalesCycleStageView> getStages() {
    String code = choices.getSalesCycleCode();
    return Texts.trimmed(code) == null ? List.of() : salesCycles.stages(code);
  }

  /** How the file is to be imported. */
  public ImportChoices getChoices() {
    return choices;
  }

  /** What a column may hold. */
  public ImportTarget[] getTargets() {
    return ImportTarget.values();
  }

  /** What may happen to numbers that exist. */
  public OnExisting[] getReactions() {
    return OnExisting.values();
  }

  public List<CloseOpportunityCodeView> getWonCodes() {
    return closeCodes.ofType(CloseType.Won);
  }

  public List<CloseOpportunityCodeView> getLostCodes() {
    return closeCodes.ofType(CloseType.Lost);
  }

  /** The latest imports. */
  public List<ImportView> getRecent() {
    if (recent == null) {
      recent = queries.list(ListRequest.first(RECENT)).value();
    }
    return recent;
  }

  public Attempt getAttempt() {
    return attempt;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getFileName() {
    return fileName;
  }

  public int getRows() {
    return rows;
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public List<WordChoice> getWords() {
    return words;
  }
}
