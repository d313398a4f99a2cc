package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.ValueCalculation;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Occasions;

/** The card of one opportunity: its facts, its way through the stages, its history. */
@Named("opportunityCard")
@ViewScoped
public class OpportunityCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityService service;
  @Inject private ActiveUser user;
  @Inject private Feedback feedback;
  @Inject private CardOrigin origin;
  @Inject private Occasions occasions;

  private String number;
  private long version;
  private transient OpportunityView opportunity;
  private transient ValueCalculation calculation;
  private transient Set<Attention> attention;

  /** Reads the opportunity that the address names. */
  public void load() {
    Versioned<OpportunityView> found = opportunities.get(number);
    opportunity = found.value();
    version = found.version();
    number = opportunity.number();
    origin.read(number);
    calculation = opportunities.calculation(number).orElse(null);
    attention = opportunities.attention(List.of(opportunity)).get(number);
  }

  /** Deletes the opportunity and goes back to the list that it was opened from. */
  public void delete() {
    boolean deleted =
        feedback.attempt(
            () -> {
              service.delete(number, version);
              feedback.success("opportunity.card.deleted", number);
            });
    if (deleted) {
      Faces.redirect("opportunity/" + (origin.isKnown() ? origin.getListUrl() : "list"));
    }
  }

  public OpportunityView getOpportunity() {
    if (opportunity == null) {
      load();
    }
    return opportunity;
  }

  /** How the figures came about, or null where they are not those of a stage. */
  public ValueCalculation getCalculation() {
    getOpportunity();
    return calculation;
  }

  /** The company that may buy, or the person where there is none; null for nobody. */
  public Company getCompany() {
    OpportunityView shown = getOpportunity();
    if (shown.contactCompanyNumber() != null) {
      return new Company(shown.contactCompanyNumber(), shown.contactCompanyName());
    }
    return shown.contactNumber() == null
        ? null
        : new Company(shown.contactNumber(), shown.contactName());
  }

  /** Whom the opportunity is about. */
  public record Company(String number, String name) {}

  /** Whether another stage, or other figures, can be entered. */
  public boolean isUpdatable() {
    return user.isCanWrite() && getOpportunity().status() == OpportunityStatus.InProgress;
  }

  public boolean isActivatable() {
    return user.isCanWrite() && getOpportunity().status() == OpportunityStatus.NotStarted;
  }

  public boolean isClosable() {
    return user.isCanWrite() && !getOpportunity().closed();
  }

  public boolean isEditable() {
    return user.isCanWrite();
  }

  public boolean isDeletable() {
    return user.isCanWrite() && getOpportunity().status() != OpportunityStatus.InProgress;
  }

  /** Whether it should have closed by now. */
  public boolean isOverdue() {
    return wants(Attention.Overdue);
  }

  /** Whether it has stood on its stage for longer than it may. */
  public boolean isStalled() {
    return wants(Attention.Stalled);
  }

  /** Whether it goes on and nobody has said how. */
  public boolean isWithoutNextStep() {
    return wants(Attention.WithoutNextStep);
  }

  private boolean wants(Attention reason) {
    getOpportunity();
    return attention.contains(reason);
  }

  /** Days since it was moved or updated. */
  public long getDaysUnchanged() {
    return ChronoUnit.DAYS.between(getOpportunity().dateOfChange(), occasions.today());
  }

  /** The number as a part of an address. */
  public String getEncodedNumber() {
    return Pages.encoded(number);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public long getVersion() {
    return version;
  }
}
