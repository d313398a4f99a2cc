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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.importing.Creatable;
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
  private String salesCycleCode;
  private OnExisting onExisting = OnExisting.skip;
  private boolean contactsCreated = true;
  private boolean salespeopleCreated;
  private String dateFormat = ImportOptions.ISO_DATE;
  private String wonCode;
  private String lostCode;
  private String contactNumber;
  private String salespersonCode;
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
    salesCycleCode = setup.get().value().defaultSalesCycleCode();
    wonCode = first(CloseType.Won);
    lostCode = first(CloseType.Lost);
    examplesOf(ImportTarget.startDate)
        .or(() -> examplesOf(ImportTarget.dateClosed))
        .flatMap(DateSuggestion::of)
        .ifPresent(pattern -> dateFormat = pattern);
    suggestWords();
  }

  private void takeUp(ImportOptions options) {
    if (!options.columns().isEmpty()) {
      columns.forEach(column -> column.setTarget(options.columns().get(column.getName())));
    }
    salesCycleCode = options.salesCycleCode();
    onExisting = options.onExisting();
    contactsCreated = options.creates(Creatable.contacts);
    salespeopleCreated = options.creates(Creatable.salespeople);
    dateFormat = options.dateFormat();
    wonCode = options.closeOpportunityCodes().getOrDefault(CloseType.Won.name(), wonCode);
    lostCode = options.closeOpportunityCodes().getOrDefault(CloseType.Lost.name(), lostCode);
    contactNumber = options.defaults().get(ImportTarget.contactNumber);
    salespersonCode = options.defaults().get(ImportTarget.salespersonCode);
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
    return service.start(fileName, content, options(), dryRun);
  }

  private static String run(UUID id) {
    return "/importing/run?faces-redirect=true&id=" + id;
  }

  private ImportOptions options() {
    Map<String, ImportTarget> targets = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> column.getTarget() != null)
        .forEach(column -> targets.put(column.getName(), column.getTarget()));
    Map<String, String> progress = new LinkedHashMap<>();
    words.stream()
        .filter(word -> word.getMeaning() != null)
        .forEach(word -> progress.put(word.getWord(), word.getMeaning()));
    Map<String, String> codes = new LinkedHashMap<>();
    put(codes, CloseType.Won.name(), wonCode);
    put(codes, CloseType.Lost.name(), lostCode);
    Map<ImportTarget, String> defaults = new LinkedHashMap<>();
    put(defaults, ImportTarget.contactNumber, contactNumber);
    put(defaults, ImportTarget.salespersonCode, salespersonCode);
    Set<Creatable> created = new java.util.HashSet<>();
    if (contactsCreated) {
      created.add(Creatable.contacts);
    }
    if (salespeopleCreated) {
      created.add(Creatable.salespeople);
    }
    return new ImportOptions(
        salesCycleCode, onExisting, created, dateFormat, targets, progress, codes, defaults);
  }

  private static <K> void put(Map<K, String> map, K key, String text) {
    if (Texts.trimmed(text) != null) {
      map.put(key, text.strip());
    }
  }

  /** Whether a file was looked at. */
  public boolean isLookedAt() {
    return content != null;
  }

  /** The stages of the chosen cycle. */
  public List<SalesCycleStageView> getStages() {
    return Texts.trimmed(salesCycleCode) == null ? List.of() : salesCycles.stages(salesCycleCode);
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

  public String getSalesCycleCode() {
    return salesCycleCode;
  }

  public void setSalesCycleCode(String salesCycleCode) {
    this.salesCycleCode = salesCycleCode;
  }

  public OnExisting getOnExisting() {
    return onExisting;
  }

  public void setOnExisting(OnExisting onExisting) {
    this.onExisting = onExisting;
  }

  public boolean isContactsCreated() {
    return contactsCreated;
  }

  public void setContactsCreated(boolean contactsCreated) {
    this.contactsCreated = contactsCreated;
  }

  public boolean isSalespeopleCreated() {
    return salespeopleCreated;
  }

  public void setSalespeopleCreated(boolean salespeopleCreated) {
    this.salespeopleCreated = salespeopleCreated;
  }

  public String getDateFormat() {
    return dateFormat;
  }

  public void setDateFormat(String dateFormat) {
    this.dateFormat = dateFormat;
  }

  public String getWonCode() {
    return wonCode;
  }

  public void setWonCode(String wonCode) {
    this.wonCode = wonCode;
  }

  public String getLostCode() {
    return lostCode;
  }

  public void setLostCode(String lostCode) {
    this.lostCode = lostCode;
  }

  public String getContactNumber() {
    return contactNumber;
  }

  public void setContactNumber(String contactNumber) {
    this.contactNumber = contactNumber;
  }

  public String getSalespersonCode() {
    return salespersonCode;
  }

  public void setSalespersonCode(String salespersonCode) {
    this.salespersonCode = salespersonCode;
  }
}
