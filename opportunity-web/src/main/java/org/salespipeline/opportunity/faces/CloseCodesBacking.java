package org.salespipeline.opportunity.faces;

import jakarta.enterprise.event.Observes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeService;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Undo;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Versioned;

/** The reasons for closing, and the dialog that changes one (domain reference 3.6). */
@Named("closeCodes")
@ViewScoped
public class CloseCodesBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/opportunity/close-codes?faces-redirect=true";

  @Inject private CloseOpportunityCodeQueries queries;
  @Inject private CloseOpportunityCodeService service;
  @Inject private Feedback feedback;
  @Inject private Overtaken overtaken;
  @Inject private Undo undo;

  private String existing;
  private final Edited<CloseOpportunityCodeData> edited = new Edited<>();
  private String code;
  private String description;
  private CloseType type = CloseType.Won;
  private transient List<CloseOpportunityCodeView> codes;

  public void openNew() {
    existing = null;
    edited.beginNew();
    code = null;
    description = null;
    type = CloseType.Won;
  }

  /** Starts from what is stored. */
  public void open(String closeCode) {
    fill(edited.begin(stored(closeCode)));
    existing = code;
  }

  private Seen<CloseOpportunityCodeData> stored(String closeCode) {
    Versioned<CloseOpportunityCodeView> found = queries.get(closeCode);
    CloseOpportunityCodeView view = found.value();
    return new Seen<>(view.id(), found.version(), view.lastModifiedDateTime(), view.data());
  }

  private void fill(CloseOpportunityCodeData data) {
    code = data.code();
    description = data.description();
    type = data.type();
  }

  private CloseOpportunityCodeData data() {
    return new CloseOpportunityCodeData(code, description, type);
  }

  public String save() {
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              String stored =
                  (existing == null
                          ? service.create(data())
                          : service.change(existing, data(), edited.version()))
                      .value()
                      .code();
              feedback.success("opportunity.closeCodes.saved", stored);
            },
            () -> fill(edited.rebase(stored(existing), data(), overtaken)));
    return saved ? PAGE : null;
  }

  /** Deletes a code that no entry names, and offers to enter it again. */
  public String delete() {
    String closeCode = Faces.getRequestParameter("deletedCode");
    boolean deleted =
        feedback.attempt(
            () -> {
              Versioned<CloseOpportunityCodeView> removed = queries.get(closeCode);
              service.delete(closeCode, removed.version());
              undo.offerNext(
                  new RemovedCloseCode(
                      removed.value().code(),
                      removed.value().description(),
                      removed.value().type()),
                  "opportunity.closeCodes.deleted",
                  closeCode);
            });
    return deleted ? PAGE : null;
  }

  void enterAgain(@Observes RemovedCloseCode removed) {
    feedback.attempt(
        () -> {
          service.create(
              new CloseOpportunityCodeData(removed.code(), removed.description(), removed.type()));
          feedback.tell("layout.undone");
          codes = null;
        });
  }

  public List<CloseOpportunityCodeView> getCodes() {
    if (codes == null) {
      codes = queries.list(ListRequest.first(ListRequest.MAXIMUM_TOP)).value();
    }
    return codes;
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  public List<CloseType> getTypes() {
    return Arrays.asList(CloseType.values());
  }

  public String getExisting() {
    return existing;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public CloseType getType() {
    return type;
  }

  public void setType(CloseType type) {
    this.type = type;
  }
}
