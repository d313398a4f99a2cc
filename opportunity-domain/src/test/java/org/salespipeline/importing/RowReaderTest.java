package org.salespipeline.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salespipeline.importing.ImportTarget.closeOpportunityCode;
import static org.salespipeline.importing.ImportTarget.contactCompanyName;
import static org.salespipeline.importing.ImportTarget.contactNumber;
import static org.salespipeline.importing.ImportTarget.dateClosed;
import static org.salespipeline.importing.ImportTarget.estimatedValue;
import static org.salespipeline.importing.ImportTarget.number;
import static org.salespipeline.importing.ImportTarget.progress;
import static org.salespipeline.importing.ImportTarget.salesValue;
import static org.salespipeline.importing.ImportTarget.startDate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Priority;

@DisplayName("A row")
class RowReaderTest {

  private static final KnownNames KNOWN =
      new KnownNames(
          List.of(new StageName(10, "Initial"), new StageName(20, "Qualification")),
          Map.of("W1", CloseType.Won, "L1", CloseType.Lost));

  private static final Map<ImportTarget, String> DEFAULTS = Map.of(contactNumber, "ct1");

  @Test
  @DisplayName("IMP-3 says its progress by a mapped word, a stage's number or its description")
  void progress() {
    assertThat(read(Map.of(progress, "Engaging", startDate, "2026-01-01")).progress())
        .isEqualTo(Progress.onStage(10));
    assertThat(read(Map.of(progress, "stage 20", startDate, "2026-01-01")).progress())
        .isEqualTo(Progress.onStage(20));
    assertThat(read(Map.of(progress, "QUALIFICATION", startDate, "2026-01-01")).progress())
        .isEqualTo(Progress.onStage(20));
    assertThat(read(Map.of()).progress()).isEqualTo(Progress.NOT_STARTED);
    assertThat(codes(Map.of(progress, "Stage 30")))
        .containsExactly("progress field.unknown-reference");
  }

  @Test
  @DisplayName("IMP-1 takes defaults for a contact only where it names none")
  void defaults() {
    assertThat(read(Map.of()).contact().number()).isEqualTo("CT1");
    RowWish named = read(Map.of(contactCompanyName, "Acme"));
    assertThat(named.contact().number()).isNull();
    assertThat(named.contact().companyName()).isEqualTo("Acme");
    assertThat(read(Map.of()).saysContact()).isFalse();
  }

  @Test
  @DisplayName("IMP-4, IMP-9 says all at once what a won one lacks")
  void allAtOnce() {
    assertThat(codes(Map.of(progress, "Won")))
        .containsExactly(
            "dateClosed field.required",
            "salesValue close.sales-value-not-positive",
            "startDate field.required");
    assertThat(
            codes(
                Map.of(
                    progress,
                    "Won",
                    startDate,
                    "2026-02-30",
                    dateClosed,
                    "1.1.2026",
                    salesValue,
                    "much")))
        .containsExactly(
            "startDate import.not-a-date",
            "dateClosed import.not-a-date",
            "salesValue import.not-a-number");
  }

  @Test
  @DisplayName("IMP-7 is refused with what its progress cannot have")
  void foreign() {
    assertThat(
            codes(
                Map.of(
                    progress,
                    "Engaging",
                    startDate,
                    "2026-01-01",
                    dateClosed,
                    "2026-02-01",
                    closeOpportunityCode,
                    "W1",
                    salesValue,
                    "5")))
        .containsExactly(
            "dateClosed field.not-applicable",
            "closeOpportunityCode field.not-applicable",
            "salesValue field.not-applicable");
    assertThat(
            codes(
                Map.of(
                    estimatedValue,
                    "5",
                    ImportTarget.chancesOfSuccessPrc,
                    "50",
                    ImportTarget.estimatedClosingDate,
                    "2026-02-01")))
        .containsExactly(
            "estimatedValue field.not-applicable",
            "chancesOfSuccessPrc field.not-applicable",
            "estimatedClosingDate field.not-applicable");
    assertThat(
            codes(
                Map.of(
                    progress,
                    "Lost",
                    startDate,
                    "2026-01-01",
                    dateClosed,
                    "2026-02-01",
                    salesValue,
                    "0")))
        .isEmpty();
  }

  @Test
  void closesWithTheCodeOfItsOutcomeUnlessItNamesOne() {
    Map<ImportTarget, String> won =
        Map.of(progress, "Won", startDate, "2026-01-01", dateClosed, "2026-02-01", salesValue, "5");
    assertThat(read(won).closeOpportunityCode()).isEqualTo("W1");
    assertThat(read(won).salesValue()).isEqualTo(new BigDecimal("5"));
    assertThat(read(won).dateClosed()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(
            codes(
                Map.of(
                    progress,
                    "Won",
                    startDate,
                    "2026-01-01",
                    dateClosed,
                    "2025-02-01",
                    salesValue,
                    "5",
                    closeOpportunityCode,
                    "l1")))
        .containsExactly(
            "dateClosed entry.date-before-previous", "closeOpportunityCode close.code-wrong-type");
  }

  @Test
  void hasItsNumberInUpperCase() {
    assertThat(read(Map.of(number, " op-1 ")).number()).isEqualTo("OP-1");
  }

  @Test
  @DisplayName("says chances with or without a sign, a priority in any case, and what is no figure")
  void figuresAndWords() {
    Map<ImportTarget, String> cells = new HashMap<>();
    cells.put(progress, "Engaging");
    cells.put(startDate, "2026-01-01");
    cells.put(ImportTarget.chancesOfSuccessPrc, "55.5%");
    cells.put(ImportTarget.priority, "high");
    assertThat(read(cells).chancesOfSuccessPrc()).isEqualByComparingTo("55.5");
    assertThat(read(cells).priority()).isEqualTo(Priority.High);
    cells.put(ImportTarget.chancesOfSuccessPrc, "55.5");
    assertThat(read(cells).chancesOfSuccessPrc()).isEqualByComparingTo("55.5");
    cells.put(ImportTarget.priority, "urgent");
    cells.put(ImportTarget.chancesOfSuccessPrc, "some");
    cells.put(estimatedValue, "5%");
    assertThat(codes(cells))
        .containsExactly(
            "priority import.unknown-value",
            "estimatedValue import.not-a-number",
            "chancesOfSuccessPrc import.not-a-number");
  }

  @Test
  @DisplayName("says its salesperson by code or by name")
  void salespeople() {
    assertThat(read(Map.of(ImportTarget.salespersonCode, "jo")).salesperson().code())
        .isEqualTo("JO");
    assertThat(read(Map.of(ImportTarget.salespersonName, "Jo Lang")).salesperson().name())
        .isEqualTo("Jo Lang");
  }

  @Test
  void isNotReadWithOptionsThatMeanNothing() {
    ImportOptions unknown =
        new ImportOptions(null, null, null, null, null, Map.of("Hot", "Almost"), null, null);
    assertThatThrownBy(() -> new RowReader(unknown, KNOWN, AmountStyle.OTHERWISE))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("import.unknown-progress (progress.Hot)");
    ImportOptions pattern = new ImportOptions(null, null, null, "someday", null, null, null, null);
    assertThatThrownBy(() -> new RowReader(pattern, KNOWN, AmountStyle.OTHERWISE))
        .hasMessageContaining("import.date-format-invalid");
  }

  private RowWish read(Map<ImportTarget, String> cells) {
    Checks checks = new Checks();
    RowWish wish = reader().read(new RawRow(2, cells), true, checks);
    checks.throwIfAny();
    return wish;
  }

  private List<String> codes(Map<ImportTarget, String> cells) {
    Checks checks = new Checks();
    reader().read(new RawRow(2, cells), true, checks);
    return checks.violations().stream()
        .map(each -> each.field() + " " + each.code().code())
        .toList();
  }

  private RowReader reader() {
    ImportOptions options =
        new ImportOptions(
            null,
            null,
            null,
            null,
            null,
            Map.of("Engaging", "Stage 10"),
            Map.of("Won", "w1", "Lost", "L1"),
            DEFAULTS);
    return new RowReader(options, KNOWN, AmountStyle.COMMA_SEPARATED);
  }
}
