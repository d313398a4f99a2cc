package org.salespipeline.assistant.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.numberseries.service.NumberSeriesService;
import org.salespipeline.numberseries.service.NumberSeriesView;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeService;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.setup.SetupError;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.setup.service.CompanySetupService;
import org.salespipeline.setup.service.CompanySetupView;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.query.ListRequest;

/**
 * Greets the first administrator of an empty installation: a few answers, and one can sell. What is
 * there already stays as it is; the assistant works once.
 */
@Stateless
public class SetupAssistantService {

  @Inject private CompanySetupQueries setup;
  @Inject private CompanySetupService setupService;
  @Inject private NumberSeriesQueries numberSeries;
  @Inject private NumberSeriesService numberSeriesService;
  @Inject private SalesCycleQueries salesCycles;
  @Inject private SalesCycleService salesCycleService;
  @Inject private CloseOpportunityCodeQueries closeCodes;
  @Inject private CloseOpportunityCodeService closeCodeService;

  /**
   * Whether the installation still waits for its answers: nobody gave or declined them, and there
   * is no sales cycle.
   */
  @RolesAllowed(ADMINISTRATOR)
  public boolean isOffered() {
    return setup.isAssistantOffered() && isPossible();
  }

  /** Whether it can be used: there is no sales cycle yet, though it may have been declined. */
  @RolesAllowed(ADMINISTRATOR)
  public boolean isPossible() {
    return salesCycles.list(ListRequest.first(1)).value().isEmpty();
  }

  /** What it would create, in the given language. */
  @RolesAllowed(ADMINISTRATOR)
  public StandardPreview preview(String languageCode) {
    StandardRecords standard = new StandardRecords(new StandardTexts(languageCode));
    return new StandardPreview(standard.salesCycle(), standard.stages(), standard.closeCodes());
  }

  /** Fills the installation. */
  @RolesAllowed(ADMINISTRATOR)
  public void finish(AssistantAnswers answers) {
    if (!isPossible()) {
      throw new Conflict(SetupError.ASSISTANT_FINISHED, null);
    }
    String language = answers.languageCode();
    new Checks().required("languageCode", language).throwIfAny();
    new Checks()
        .that(
            StandardTexts.areThereIn(language),
            "languageCode",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            language)
        .throwIfAny();
    StandardTexts texts = new StandardTexts(language);
    StandardRecords standard = new StandardRecords(texts);
    describeSeries(texts);
    addSalesCycle(standard);
    addCloseCodes(standard);
    setUp(answers);
    setupService.finishAssistant();
  }

  /** Leaves the installation as it is; the assistant is offered no longer. */
  @RolesAllowed(ADMINISTRATOR)
  public void decline() {
    checkOffered();
    setupService.finishAssistant();
  }

  private void checkOffered() {
    if (!setup.isAssistantOffered()) {
      throw new Conflict(SetupError.ASSISTANT_FINISHED, null);
    }
  }

  private void describeSeries(StandardTexts texts) {
    for (NumberSeriesView series : numberSeries.list(everything()).value()) {
      String key = StandardRecords.SERIES.get(series.code());
      if (key != null) {
        numberSeriesService.change(series.code(), described(series, texts.of(key)), null);
      }
    }
  }

  private void addSalesCycle(StandardRecords standard) {
    Set<String> codes =
        salesCycles.list(everything()).value().stream()
            .map(SalesCycleView::code)
            .collect(Collectors.toSet());
    if (!codes.contains(StandardRecords.SALES_CYCLE)) {
      salesCycleService.create(standard.salesCycle());
      standard
          .stages()
          .forEach(stage -> salesCycleService.createStage(StandardRecords.SALES_CYCLE, stage));
    }
  }

  private void addCloseCodes(StandardRecords standard) {
    Set<String> codes =
        closeCodes.list(everything()).value().stream()
            .map(CloseOpportunityCodeView::code)
            .collect(Collectors.toSet());
    standard.closeCodes().stream()
        .filter(closeCode -> !codes.contains(closeCode.code()))
        .forEach(closeCodeService::create);
  }

  private void setUp(AssistantAnswers answers) {
    CompanySetupView before = setup.get().value();
    CompanySetupData kept = before.data();
    setupService.change(
        new CompanySetupData(
            or(answers.companyName(), kept.companyName()),
            or(answers.timeZone(), kept.timeZone()),
            or(answers.localCurrencyCode(), kept.localCurrencyCode()),
            or(kept.defaultSalesCycleCode(), StandardRecords.SALES_CYCLE),
            kept.defaultSalespersonCode(),
            kept.defaultCountry(),
            answers.languageCode(),
            kept.opportunityNumbers(),
            kept.contactNumbers(),
            kept.customerNumbers(),
            kept.taskNumbers(),
            kept.campaignNumbers(),
            kept.segmentNumbers(),
            kept.customerRelationCode(),
            kept.inheritSalesperson(),
            kept.inheritCountry(),
            kept.inheritLanguage(),
            kept.inheritAddress(),
            kept.inheritCommunication(),
            kept.autosearchDuplicates(),
            kept.duplicateHitPrc()),
        null);
  }

  private static NumberSeriesData described(NumberSeriesView series, String description) {
    return new NumberSeriesData(
        series.code(),
        description,
        series.startingNumber(),
        series.endingNumber(),
        series.warningNumber(),
        series.incrementBy(),
        series.lastNumberUsed(),
        series.defaultNumbers(),
        series.manualNumbers(),
        series.gapsAllowed());
  }

  private static ListRequest everything() {
    return ListRequest.first(ListRequest.MAXIMUM_TOP);
  }

  private static String or(String first, String second) {
    return first == null ? second : first;
  }
}
