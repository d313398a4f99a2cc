package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.contact.ContactError;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Violation;

@DisplayName("API contract, errors: a failure")
class RefusalTest {

  /** The codes of the contract that are not marked later. */
  private static final Set<String> PROMISED =
      Set.of(
          "record.duplicate",
          "record.in-use",
          "record.changed",
          "record.not-found",
          "precondition.required",
          "request.malformed",
          "request.unknown-property",
          "query.unknown-option",
          "query.unknown-property",
          "query.malformed-filter",
          "query.malformed-option",
          "auth.required",
          "auth.forbidden",
          "idempotency.key-reused",
          "idempotency.in-progress",
          "field.required",
          "field.too-long",
          "field.out-of-range",
          "field.unknown-reference",
          "field.invalid-phone",
          "field.invalid-email",
          "field.read-only",
          "field.not-applicable",
          "date-formula.invalid",
          "number-series.missing",
          "number-series.manual-not-allowed",
          "number-series.exhausted",
          "sales-cycle.blocked",
          "sales-cycle.no-stages",
          "sales-cycle.in-use",
          "stage.has-active-entries",
          "stage.skip-not-allowed",
          "stage.not-reachable",
          "stage.quote-required",
          "entry.date-before-previous",
          "entry.date-before-creation",
          "entry.closing-date-before-change",
          "entry.estimated-value-not-positive",
          "entry.chances-not-positive",
          "opportunity.already-started",
          "opportunity.not-started",
          "opportunity.closed",
          "opportunity.in-progress",
          "close.outcome-missing",
          "close.code-wrong-type",
          "close.sales-value-not-positive",
          "contact.other-company",
          "contact.no-company",
          "contact.privacy-blocked",
          "contact.relation-exists",
          "contact.has-opportunities",
          "contact.has-open-opportunities",
          "set-up.no-customer-relation-code",
          "salesperson.blocked",
          "salesperson.has-open-opportunities");

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new RuleViolation(OpportunityError.CLOSED, "action"), 422),
        Arguments.of(new RuleViolation(CommonError.RECORD_DUPLICATE, "code"), 409),
        Arguments.of(new Conflict(ContactError.HAS_OPPORTUNITIES, "type"), 409),
        Arguments.of(new NotFound("contacts", "X"), 404),
        Arguments.of(new RecordChanged(), 412),
        Arguments.of(new OptimisticLockException(), 412),
        Arguments.of(new EJBAccessException(), 403));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("has the status of its kind, however it is wrapped")
  @MethodSource("failures")
  void status(Exception failure, int status) {
    assertThat(Refusal.of(failure).orElseThrow().status()).isEqualTo(status);
    assertThat(Refusal.of(new EJBException(failure)).orElseThrow().status()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @DisplayName("of the database has the status of what it means")
  @CsvSource({
    "23503, 409, record.in-use, 0",
    "23P01, 412, record.changed, 0",
    "40001, 412, record.changed, 0",
    "40P01, 412, record.changed, 0",
    "57014, 503, query.timeout, 5",
    "55P03, 503, query.timeout, 5",
    "08006, 503, server.busy, 5",
    ", 503, server.busy, 5",
    "22021, 400, request.malformed, 0"
  })
  void ofTheDatabase(String state, int status, String code, int retryAfter) {
    Refusal refusal = Refusal.of(new SQLException("x", state)).orElseThrow();
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.violations().get(0).code().code()).isEqualTo(code);
    assertThat(refusal.retryAfter()).isEqualTo(retryAfter);
  }

  @Test
  @DisplayName("by a key that is taken names the property and its value")
  void duplicate() {
    Violation violation =
        Refusal.of(
                new SQLException(
                    "Key (sales_cycle_id, external_id)=(5f, ERP-1) already exists.", "23505"))
            .orElseThrow()
            .violations()
            .get(0);
    assertThat(violation.field()).isEqualTo("externalId");
    assertThat(violation.code()).isEqualTo(CommonError.RECORD_DUPLICATE);
    assertThat(violation.arguments()).containsExactly("ERP-1");
  }

  @Test
  @DisplayName("that nobody is told of is none")
  void unknown() {
    assertThat(Refusal.of(new IllegalStateException())).isEmpty();
    assertThat(Refusal.of(new SQLException("x", "42601"))).isEmpty();
  }

  @Test
  @DisplayName("is told by the code that the contract has for it")
  void codes() {
    Set<String> known =
        new ClassFileImporter()
            .importPackages("org.salespipeline").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((ErrorCode) constant).code())
                .collect(Collectors.toSet());
    assertThat(known).containsAll(PROMISED);
  }
}
