package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.salespipeline.contact.faces.ContactChoice;
import org.salespipeline.contact.faces.ContactChooser;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityDraft;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.RecordMerge;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Undo;
import org.salespipeline.shared.query.Versioned;

/** Changes the fields of an opportunity that its status allows to change (domain reference 7). */
@Named("opportunityForm")
@ViewScoped
public class OpportunityForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityService service;
  @Inject private ContactChooser contacts;
  @Inject private Feedback feedback;
  @Inject private Undo undo;
  @Inject private Collisions collisions;
  @Inject private CardOrigin origin;

  private String number;
  private Long version;
  private OpportunityData seen;
  private Instant seenAt;
  private Collision collision;
  private ChangedFields changed;
  private OpportunityStatus status;
  private String companyNumber;
  private String description;
  private ContactChoice contactNumber;
  private String salespersonCode;
  private String salesCycleCode;
  private Priority priority;
  private String nextStep;
  private LocalDate nextStepDate;

  /** Starts from what is stored. */
  public void open(String opportunityNumber) {
    number = opportunityNumber;
    collision = null;
    changed = null;
    see(opportunities.get(opportunityNumber));
    fill(seen);
  }

  private void see(Versioned<OpportunityView> found) {
    number = found.value().number();
    version = found.version();
    status = found.value().status();
    companyNumber = found.value().contactCompanyNumber();
    seen = found.value().data();
    seenAt = found.value().lastModifiedDateTime();
  }

  private void fill(OpportunityData data) {
    description = data.description();
    contactNumber = data.contactNumber() == null ? null : contacts.find(data.contactNumber());
    salespersonCode = data.salespersonCode();
    salesCycleCode = data.salesCycleCode();
    priority = data.priority();
    nextStep = data.nextStep();
    nextStepDate = data.nextStepDate();
  }

  /** Stores the changes and shows the opportunity anew. */
  public String save() {
    if (!store()) {
      return null;
    }
    if (changed == null) {
      feedback.success("opportunity.card.changed", number);
    } else {
      undo.offerNext(changed, "opportunity.card.changed", number);
    }
    return origin.address(number);
  }

  /** Stores the changes; returns whether it went well. */
  protected boolean store() {
    return feedback.attemptUnlessOvertaken(
        () -> {
          if (!isClosed()) {
            new Checks()
                .required("contactNumber", contactNumber)
                .required("salespersonCode", salespersonCode)
                .throwIfAny();
          }
          OpportunityData wish = data();
          long stored = service.change(number, wish, version).version();
          changed = wish.equals(seen) ? null : new ChangedFields(number, seen, stored);
        },
        this::merge);
  }

  /** What was stored last and can be taken back, or null. */
  ChangedFields getChanged() {
    return changed;
  }

  /** Stores what was before a change, unless somebody has changed more since. */
  void takeBack(ChangedFields change) {
    feedback.attempt(
        () -> service.change(change.number(), change.before(), change.version()), "layout.undone");
  }

  /** Somebody else was faster: shows what was typed on top of what that one stored. */
  private void merge() {
    OpportunityData before = seen;
    OpportunityData typed = data();
    collision = collisions.since(number, seenAt);
    see(opportunities.get(number));
    fill(RecordMerge.of(before, typed, seen));
  }

  /** What others changed meanwhile, or null. */
  public Collision getCollision() {
    return collision;
  }

  private OpportunityData data() {
    OpportunityData stored = opportunities.get(number).value().data();
    OpportunityDraft draft = OpportunityDraft.of(stored).description(description);
    if (isCycleChangeable()) {
      draft.salesCycleCode(salesCycleCode);
    }
    if (!isClosed()) {
      draft
          .contactNumber(contactNumber.number())
          .salespersonCode(salespersonCode)
          .priority(priority)
          .nextStep(nextStep, nextStepDate);
    }
    return draft.data();
  }

  /**
   * The contacts that match some letters: of the same company only, once the opportunity is started
   * (domain reference 7.1).
   */
  public List<ContactChoice> matching(String words) {
    return isCycleChangeable() || companyNumber == null
        ? contacts.matching(words)
        : contacts.matching(words, companyNumber);
  }

  public boolean isClosed() {
    return status != null && status.isClosed();
  }

  public boolean isCycleChangeable() {
    return status == OpportunityStatus.NotStarted;
  }

  public List<Priority> getPriorities() {
    return Arrays.asList(Priority.values());
  }

  public String getNumber() {
    return number;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public ContactChoice getContactNumber() {
    return contactNumber;
  }

  public void setContactNumber(ContactChoice contactNumber) {
    this.contactNumber = contactNumber;
  }

  public String getSalespersonCode() {
    return salespersonCode;
  }

  public void setSalespersonCode(String salespersonCode) {
    this.salespersonCode = salespersonCode;
  }

  public String getSalesCycleCode() {
    return salesCycleCode;
  }

  public void setSalesCycleCode(String salesCycleCode) {
    this.salesCycleCode = salesCycleCode;
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
}
