package org.salespipeline.salesperson.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonService;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Versioned;

/** The card of one salesperson, with figures and opportunities. */
@Named("salespersonCard")
@ViewScoped
public class SalespersonCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int OPPORTUNITIES_SHOWN = 25;

  @Inject private SalespersonQueries salespeople;
  @Inject private SalespersonService service;
  @Inject private OpportunityQueries opportunityQueries;
  @Inject private Feedback feedback;

  private String code;
  private long version;
  private transient SalespersonView salesperson;
  private transient Page<OpportunityView> opportunities;

  /** Reads the salesperson that the address names. */
  public void load() {
    Versioned<SalespersonView> found = salespeople.get(code);
    salesperson = found.value();
    version = found.version();
    code = salesperson.code();
  }

  /** Deletes the salesperson and goes back to the list. */
  public String delete() {
    boolean deleted =
        feedback.attempt(
            () -> {
              service.delete(code, version);
              feedback.success("salesperson.card.deleted", code);
            });
    return deleted ? "/salesperson/list?faces-redirect=true" : null;
  }

  public SalespersonView getSalesperson() {
    if (salesperson == null) {
      load();
    }
    return salesperson;
  }

  /** The newest opportunities of the salesperson. */
  public Page<OpportunityView> getOpportunities() {
    if (opportunities == null) {
      opportunities =
          opportunityQueries.list(
              OpportunityFilter.none().ofSalesperson(getSalesperson().code()),
              new ListRequest(
                  List.of(SortKey.descending("number")), OPPORTUNITIES_SHOWN, null, true));
    }
    return opportunities;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
