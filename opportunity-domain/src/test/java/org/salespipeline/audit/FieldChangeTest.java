package org.salespipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

  /** Public, because only public records can be logged. */
  public record Sample(String name, BigDecimal amount, String password) {}

  @Test
  void namesEveryFieldThatDiffers() {
    assertThat(FieldChange.between(sample("a", "1.0", null), sample("b", "1.00", null)))
        .containsExactly(new FieldChange("name", "a", "b"));
  }

  @Test
  void neverWritesASecret() {
    assertThat(FieldChange.between(sample("a", "1", null), sample("a", "1", "s3cret")))
        .containsExactly(new FieldChange("password", null, "***"));
    assertThat(FieldChange.described(sample("a", "10.50", "s3cret")))
        .isEqualTo("name=a\namount=10.5\npassword=***");
  }

  private static Sample sample(String name, String amount, String password) {
    return new Sample(name, new BigDecimal(amount), password);
  }
}
