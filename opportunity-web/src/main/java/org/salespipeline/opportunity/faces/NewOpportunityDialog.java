package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.salespipeline.contact.faces.ContactChoice;
import org.salespipeline.contact.faces.ContactChooser;
import org.salespipeline.contact.faces.QuickContact;
import org.salespipeline.opportunity.service.NewOpportunity;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.DateFormula;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.shared.service.TransactionService;

/**
 * Creates an opportunity from wherever one is: the list, a contact, a salesperson (domain reference
 * 6.3).
 */
@Named("newOpportunity")
@ViewScoped
public class NewOpportunityDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityService service;
  @Inject private TransactionService transactions;
  @Inject private SalesCycleQueries cycles;
  @Inject private CompanySetupQueries setup;
  @Inject private ContactChooser contacts;
  @Inject private QuickContact quickContact;
  @Inject private Feedback feedback;
  @Inject private Occasions occasions;

  private boolean opened;
  private String attempt;
  private String sentAttempt;
  private boolean another;
  private String description;
  private ContactChoice contactNumber;
  private String salespersonCode;
  private String salesCycleCode;
  private Priority priority;
  private boolean activateFirstStage;
  private BigDecimal estimatedValue;
  private BigDecimal chancesOfSuccessPrc;
  private LocalDate estimatedClosingDate;
  private String nextStep;
  private LocalDate nextStepDate;

  /** Starts anew with what is known already; both may be null. */
  public void open(String contact, String salesperson) {
    opened = true;
    quickContact.leave();
    attempt = UUID.randomUUID().toString();
    description = null;
    contactNumber = contact == null || contact.isBlank() ? null : contacts.find(contact);
    salespersonCode = salesperson == null || salesperson.isBlank() ? null : salesperson;
    salesCycleCode = defaultCycle();
    priority = Priority.Normal;
    activateFirstStage = false;
    nextStep = null;
    nextStepDate = null;
    propose();
  }

  private String defaultCycle() {
    String preferred = setup.get().value().defaultSalesCycleCode();
    List<String> choosable = cycles.choosable().stream().map(SalesCycleView::code).toList();
    if (choosable.contains(preferred)) {
      return preferred;
    }
    return choosable.size() == 1 ? choosable.get(0) : null;
  }

  /**
   * Another cycle, or the wish to start at once: the first stage proposes chances and closing date.
   */
  public void propose() {
    chancesOfSuccessPrc = null;
    estimatedClosingDate = null;
    if (!activateFirstStage) {
      estimatedValue = null;
    } else if (salesCycleCode != null && !salesCycleCode.isBlank()) {
      cycles.outline(salesCycleCode).stream().findFirst().ifPresent(this::propose);
    }
  }

  private void propose(SalesCycleStageView first) {
    chancesOfSuccessPrc =
        first.chancesOfSuccessPrc().signum() == 0 ? null : first.chancesOfSuccessPrc();
    estimatedClosingDate =
        DateFormula.parse(first.dateFormula()).proposal(occasions.today()).orElse(null);
  }

  /** Creates the opportunity and shows it. */
  public String create() {
    another = false;
    return attempt();
  }

  /** Creates the opportunity and begins the next one. */
  public String createAnother() {
    another = true;
    return attempt();
  }

  /** The same with a contact that seems to be there already. */
  public String createAnyway() {
    quickContact.confirm();
    return attempt();
  }

  /** Takes a contact that is there instead of a new one. */
  public void use(String number) {
    quickContact.leave();
    contactNumber = contacts.find(number);
  }

  private synchronized String attempt() {
    // a second, impatient click says the same once more
    if (!Objects.equals(attempt, sentAttempt)) {
      return null;
    }
    String[] created = new String[1];
    boolean done =
        feedback.attempt(
            () -> {
              check();
              created[0] = transactions.inOne(this::created);
            });
    if (!done || created[0] == null) {
      return null;
    }
    if (!another) {
      attempt = null;
      feedback.success("opportunity.card.created", created[0]);
      return OpportunityCards.address(created[0]);
    }
    feedback.tell("opportunity.card.created", created[0]);
    PrimeFaces.current().ajax().addCallbackParam("created", true);
    open(null, salespersonCode);
    return null;
  }

  /** The number; null where the contact seems to be there already. Both are made, or neither. */
  private String created() {
    String contact =
        quickContact.isEntered() ? quickContact.create().orElse(null) : contactNumber.number();
    if (contact == null) {
      return null;
    }
    Checks missing = estimates(new Checks());
    String number = created(contact, missing);
    missing.throwIfAny();
    return number;
  }

  /** The number; what is refused is told together with what is missing. */
  private String created(String contact, Checks missing) {
    try {
      return service.create(wish(contact)).value().number();
    } catch (RuleViolation refused) {
      throw new RuleViolation(
          Stream.of(missing.violations(), refused.violations()).flatMap(List::stream).toList());
    }
  }

  /** Nothing can be tried before it is known for whom, and how it is sold. */
  private void check() {
    Checks checks = quickContact.checks().required("salesCycleCode", salesCycleCode);
    if (!quickContact.isEntered()) {
      checks.required("contactNumber", contactNumber);
    }
    if (!checks.violations().isEmpty()) {
      estimates(checks).throwIfAny();
    }
  }

  private Checks estimates(Checks checks) {
    return activateFirstStage ? checks.required("estimatedValue", estimatedValue) : checks;
  }

  private NewOpportunity wish(String contact) {
    return new NewOpportunity(
        null,
        null,
        description,
        contact,
        salespersonCode,
        salesCycleCode,
        null,
        null,
        priority,
        null,
        null,
        activateFirstStage,
        activateFirstStage ? estimatedValue : null,
        activateFirstStage ? chancesOfSuccessPrc : null,
        activateFirstStage ? estimatedClosingDate : null,
        nextStep,
        nextStepDate);
  }

  /** Whether the dialog was opened on this page; it asks for nothing before. */
  public boolean isOpened() {
    return opened;
  }

  /** Tells one opportunity that is being entered from the next. */
  public String getSentAttempt() {
    return attempt;
  }

  public void setSentAttempt(String sentAttempt) {
    this.sentAttempt = sentAttempt;
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

  public boolean isActivateFirstStage() {
    return activateFirstStage;
  }

  public void setActivateFirstStage(boolean activateFirstStage) {
    this.activateFirstStage = activateFirstStage;
  }

  public BigDecimal getEstimatedValue() {
    return estimatedValue;
  }

  public void setEstimatedValue(BigDecimal estimatedValue) {
    this.estimatedValue = estimatedValue;
  }

  public BigDecimal getChancesOfSuccessPrc() {
    return chancesOfSuccessPrc;
  }

  public void setChancesOfSuccessPrc(BigDecimal chancesOfSuccessPrc) {
    this.chancesOfSuccessPrc = chancesOfSuccessPrc;
  }

  public LocalDate getEstimatedClosingDate() {
    return estimatedClosingDate;
  }

  public void setEstimatedClosingDate(LocalDate estimatedClosingDate) {
    this.estimatedClosingDate = estimatedClosingDate;
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
