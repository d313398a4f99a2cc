package org.salespipeline.assistant.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.salespipeline.assistant.service.AssistantAnswers;
import org.salespipeline.assistant.service.SetupAssistantService;
import org.salespipeline.assistant.service.StandardPreview;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.setup.service.CompanySetupView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.PageLocale;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.web.Language;

/**
 * Asks the few things that a company needs to begin with, shows what will be made of them, makes
 * it.
 */
@Named("assistant")
@ViewScoped
public class AssistantBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient SetupAssistantService service;
  @Inject private transient CompanySetupQueries setup;
  @Inject private transient PageLocale pageLocale;
  @Inject private transient Feedback feedback;

  private String languageCode;
  private String companyName;
  private String timeZone;
  private String localCurrencyCode;
  private boolean done;

  /** Proposes what is known; where nothing is left to do, the set-up page is the place. */
  public void begin() {
    if (!service.isPossible()) {
      Pages.goTo("/setup/company");
      return;
    }
    CompanySetupView known = setup.get().value();
    languageCode = Language.of(pageLocale.get()).tag();
    companyName = known.companyName();
    timeZone = known.timeZone();
    localCurrencyCode = known.localCurrencyCode();
  }

  public void finish() {
    AssistantAnswers answers =
        new AssistantAnswers(languageCode, companyName, timeZone, localCurrencyCode);
    done = feedback.attempt(() -> service.finish(answers), null);
  }

  /**
   * Leaves everything as it is; the set-up page still offers the assistant while it can be used.
   */
  public void decline() {
    if (!service.isOffered() || feedback.attempt(service::decline, "assistant.declined")) {
      Pages.goTo("/");
    }
  }

  /** What will be created, in the chosen language. */
  public StandardPreview getPreview() {
    return service.preview(languageCode);
  }

  public boolean isDone() {
    return done;
  }

  public String getLanguageCode() {
    return languageCode;
  }

  public void setLanguageCode(String languageCode) {
    this.languageCode = languageCode;
  }

  public String getCompanyName() {
    return companyName;
  }

  public void setCompanyName(String companyName) {
    this.companyName = companyName;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getLocalCurrencyCode() {
    return localCurrencyCode;
  }

  public void setLocalCurrencyCode(String localCurrencyCode) {
    this.localCurrencyCode = localCurrencyCode;
  }
}
