package org.salespipeline.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The suggestion for columns")
class ColumnSuggestionTest {

  @Test
  void knowsWidespreadNames() {
    assertThat(
            ColumnSuggestion.of(
                List.of(
                    "opportunity_id",
                    "sales_agent",
                    "product",
                    "account",
                    "deal_stage",
                    "engage_date",
                    "close_date",
                    "close_value")))
        .containsExactly(
            entry("opportunity_id", ImportTarget.number),
            entry("sales_agent", ImportTarget.salespersonName),
            entry("product", ImportTarget.description),
            entry("account", ImportTarget.contactCompanyName),
            entry("deal_stage", ImportTarget.progress),
            entry("engage_date", ImportTarget.startDate),
            entry("close_date", ImportTarget.dateClosed),
            entry("close_value", ImportTarget.salesValue));
  }

  @Test
  void speaksSpanishAndFrench() {
    assertThat(ColumnSuggestion.of(List.of("N.º", "Vendedor", "Empresa", "Etapa", "Importe")))
        .containsValues(
            ImportTarget.number,
            ImportTarget.salespersonName,
            ImportTarget.contactCompanyName,
            ImportTarget.progress,
            ImportTarget.estimatedValue);
    assertThat(ColumnSuggestion.of(List.of("N°", "Vendeur", "Société", "Étape", "Montant")))
        .containsValues(
            ImportTarget.number,
            ImportTarget.salespersonName,
            ImportTarget.contactCompanyName,
            ImportTarget.progress,
            ImportTarget.estimatedValue);
  }

  @Test
  void givesEachTargetOnceToTheNameThatFitsBest() {
    assertThat(ColumnSuggestion.of(List.of("Status", "Deal Stage", "progress", "Shoe size")))
        .containsExactly(entry("progress", ImportTarget.progress));
  }

  @Test
  void guessesThePatternOfDates() {
    assertThat(DateSuggestion.of(List.of("2026-01-31"))).contains("yyyy-MM-dd");
    assertThat(DateSuggestion.of(List.of("01.02.2026", "31.1.2026"))).contains("d.M.yyyy");
    assertThat(DateSuggestion.of(List.of("1/31/2026"))).contains("M/d/yyyy");
    assertThat(DateSuggestion.of(List.of("1.2.2026", "32.13.2026"))).contains("d.M.yyyy");
    assertThat(DateSuggestion.of(List.of("soon"))).isEmpty();
  }
}
