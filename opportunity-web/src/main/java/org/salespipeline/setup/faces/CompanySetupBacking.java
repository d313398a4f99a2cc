package org.salespipeline.setup.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.salespipeline.assistant.service.SetupAssistantService;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.numberseries.service.NumberSeriesView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.salesperson.service.SalespersonFilter;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.setup.service.CompanySetupService;
import org.salespipeline.setup.service.CompanySetupView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Versioned;

/** The set-up record: everything that holds for the whole company. */
@Named("companySetup")
@ViewScoped
public class CompanySetupBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CompanySetupQueries queries;
  @Inject private transient CompanySetupService service;
  @Inject private transient SalesCycleQueries salesCycles;
  @Inject private transient SalespersonQueries salespeople;
  @Inject private transient NumberSeriesQueries numberSeries;
  @Inject private transient SetupAssistantService assistant;
  @Inject private transient Feedback feedback;
  @Inject private transient Overtaken overtaken;

  private CompanySetupForm form;
  private final Edited<CompanySetupData> edited = new Edited<>();
  private boolean assistantPossible;
  private transient List<NumberSeriesView> series;

  public void load() {
    form = CompanySetupForm.of(edited.begin(stored()));
    assistantPossible = assistant.isPossible();
  }

  private Seen<CompanySetupData> stored() {
    Versioned<CompanySetupView> setup = queries.get();
    CompanySetupView view = setup.value();
    return new Seen<>(view.id(), setup.version(), view.lastModifiedDateTime(), view.data());
  }

  public void save() {
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              service.change(form.data(), edited.version());
              feedback.success("setup.company.saved");
            },
            () -> form = CompanySetupForm.of(edited.rebase(stored(), form.data(), overtaken)));
    if (saved) {
      Pages.goTo("/setup/company");
    }
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  /** The cycles that may be the default: those not blocked. */
  public List<SalesCycleView> getSalesCycles() {
    return salesCycles.choosable();
  }

  /** The salespeople that may be the default: those not blocked. */
  public List<SalespersonView> getSalespeople() {
    return salespeople
        .list(SalespersonFilter.CHOOSABLE, ListRequest.first(ListRequest.MAXIMUM_TOP))
        .value();
  }

  public List<NumberSeriesView> getSeries() {
    if (series == null) {
      series = numberSeries.list(ListRequest.first(ListRequest.MAXIMUM_TOP)).value();
    }
    return series;
  }

  /** Whether the assistant can still fill the installation. */
  public boolean isAssistantPossible() {
    return assistantPossible;
  }

  public CompanySetupForm getForm() {
    return form;
  }
}
