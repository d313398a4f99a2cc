package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A day on which tests do things, and the way they look at refusals. */
public final class OccasionFixture {

  public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  private OccasionFixture() {}

  public static Occasion today() {
    return new Occasion(TODAY, TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), "anna");
  }

  /** The next day, when somebody else is at work. */
  public static Occasion tomorrow() {
    LocalDate day = TODAY.plusDays(1);
    return new Occasion(day, day.atTime(9, 0).toInstant(ZoneOffset.UTC), "berta");
  }

  /** The record tells that it was changed {@link #tomorrow()}. */
  public static void assertStamped(PersistentEntity changed) {
    assertThat(changed.changedAt()).isEqualTo(tomorrow().at());
    assertThat(changed.changedBy()).isEqualTo(tomorrow().user());
    assertThat(changed.createdBy()).isEqualTo(today().user());
  }

  /** The call is refused first of all for this reason at this field. */
  public static void assertRefused(ErrorCode code, String field, ThrowingCallable call) {
    BusinessException refusal = catchThrowableOfType(BusinessException.class, call);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.violations().get(0).code().code()).isEqualTo(code.code());
    assertThat(refusal.violations().get(0).field()).isEqualTo(field);
  }
}
