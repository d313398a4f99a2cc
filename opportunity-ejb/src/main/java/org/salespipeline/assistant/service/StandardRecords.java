package org.salespipeline.assistant.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleStageData;

/** The standard records, as commands for the services that keep them. */
final class StandardRecords {

  static final String SALES_CYCLE = "STANDARD";

  /** The series of the first start and the keys of their descriptions. */
  static final Map<String, String> SERIES =
      Map.of(
          "OPP", "series.opportunities",
          "CONT", "series.contacts",
          "CUST", "series.customers",
          "TASK", "series.tasks",
          "CAMP", "series.campaigns",
          "SEGM", "series.segments");

  private final StandardTexts texts;

  StandardRecords(StandardTexts texts) {
    this.texts = texts;
  }

  SalesCycleData salesCycle() {
    return new SalesCycleData(
        SALES_CYCLE, texts.of("cycle"), ProbabilityCalculation.ChancesOfSuccess, false);
  }

  List<SalesCycleStageData> stages() {
    return List.of(
        stage(1, "stage.qualification", 10, 20, false, "3M"),
        stage(2, "stage.needs", 30, 40, true, "2M"),
        stage(3, "stage.proposal", 60, 60, false, "1M"),
        stage(4, "stage.negotiation", 80, 80, true, "2W"),
        stage(5, "stage.contract", 95, 95, false, "1W"));
  }

  List<CloseOpportunityCodeData> closeCodes() {
    return List.of(
        closeCode("PRICE_W", "won.price", CloseType.Won),
        closeCode("PRODUCT_W", "won.product", CloseType.Won),
        closeCode("RELATION_W", "won.relation", CloseType.Won),
        closeCode("PRICE_L", "lost.price", CloseType.Lost),
        closeCode("PRODUCT_L", "lost.product", CloseType.Lost),
        closeCode("RIVAL_L", "lost.rival", CloseType.Lost),
        closeCode("LATER_L", "lost.later", CloseType.Lost),
        closeCode("SILENCE_L", "lost.silence", CloseType.Lost));
  }

  private SalesCycleStageData stage(
      int number, String key, int completed, int chances, boolean allowSkip, String dateFormula) {
    return new SalesCycleStageData(
        number,
        texts.of(key),
        BigDecimal.valueOf(completed),
        null,
        false,
        allowSkip,
        dateFormula,
        BigDecimal.valueOf(chances),
        null,
        null);
  }

  private CloseOpportunityCodeData closeCode(String code, String key, CloseType type) {
    return new CloseOpportunityCodeData(code, texts.of(key), type);
  }
}
