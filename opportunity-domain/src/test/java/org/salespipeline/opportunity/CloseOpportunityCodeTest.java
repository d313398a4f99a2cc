package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.CommonError;

@DisplayName("Domain reference 3.6: close opportunity codes")
class CloseOpportunityCodeTest {

  private static CloseOpportunityCode create(String code, String description, CloseType type) {
    return CloseOpportunityCode.create(
        new CloseOpportunityCodeData(code, description, type), today());
  }

  @Test
  @DisplayName(
      "3.6 the code is there and short, the description not too long, the type Won at first")
  void shape() {
    assertThat(create(" w1 ", null, null).data())
        .isEqualTo(new CloseOpportunityCodeData("W1", null, CloseType.Won));
    assertRefused(CommonError.FIELD_REQUIRED, "code", () -> create(" ", null, null));
    assertRefused(CommonError.FIELD_TOO_LONG, "code", () -> create("ABCDEFGHIJK", null, null));
    assertRefused(
        CommonError.FIELD_TOO_LONG, "description", () -> create("W1", "x".repeat(101), null));
  }

  @Test
  @DisplayName("3.6 description and type may change later, the code stays")
  void changes() {
    CloseOpportunityCode reason = create("W1", null, CloseType.Won);
    reason.change(new CloseOpportunityCodeData("w1", "Price", CloseType.Lost), tomorrow());
    assertThat(reason.data())
        .isEqualTo(new CloseOpportunityCodeData("W1", "Price", CloseType.Lost));
    assertStamped(reason);
    assertRefused(
        CommonError.FIELD_READ_ONLY,
        "code",
        () -> reason.change(new CloseOpportunityCodeData("W2", null, null), today()));
  }

  @Test
  @DisplayName("17, quirk 12: a code that history names is not deleted")
  void isKeptWhereItIsNamed() {
    CloseOpportunityCode reason = create("W1", null, CloseType.Won);
    assertRefused(CommonError.RECORD_IN_USE, null, () -> reason.delete(1, today()));
    reason.delete(0, tomorrow());
    assertThat(reason.isDeleted()).isTrue();
    assertStamped(reason);
  }
}
