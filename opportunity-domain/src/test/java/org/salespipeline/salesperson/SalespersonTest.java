package org.salespipeline.salesperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.CommonError;

@DisplayName("Domain reference 3.2: salespeople")
class SalespersonTest {

  @Test
  @DisplayName("3.2 the code is not blank, upper case and without blanks")
  void code() {
    assertThat(Salesperson.create(SalespersonData.named(" jo ", "Jo"), today()).code())
        .isEqualTo("JO");
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "code",
        () -> Salesperson.create(SalespersonData.named(" ", "Jo"), today()));
  }

  @Test
  @DisplayName("3.2 commission from 0 to 100 with two decimals, addresses and numbers well-formed")
  void shape() {
    refused("commissionPercent", null, null, "100.01");
    refused("commissionPercent", null, null, "1.234");
    refused("email2", "nobody", null, "1");
    refused("phoneNumber", null, "abc", "1");
  }

  private static void refused(String field, String email2, String phone, String commission) {
    SalespersonData data =
        new SalespersonData(
            "JO",
            null,
            "Jo",
            "jo@x.ch",
            email2,
            phone,
            null,
            new BigDecimal(commission),
            false,
            false);
    CommonError code =
        switch (field) {
          case "email2" -> CommonError.FIELD_INVALID_EMAIL;
          case "phoneNumber" -> CommonError.FIELD_INVALID_PHONE;
          default -> CommonError.FIELD_OUT_OF_RANGE;
        };
    assertRefused(code, field, () -> Salesperson.create(data, today()));
  }

  @Test
  @DisplayName("2.6 blocked for either reason")
  void blocked() {
    assertThat(salesperson(false, false).isBlocked()).isFalse();
    assertThat(salesperson(true, false).isBlocked()).isTrue();
    assertThat(salesperson(false, true).isBlocked()).isTrue();
  }

  @Test
  @DisplayName("3.2 deleting is refused with open opportunities")
  void goes() {
    Salesperson jo = salesperson(false, false);
    assertRefused(SalespersonError.HAS_OPEN_OPPORTUNITIES, null, () -> jo.delete(true, today()));
    jo.delete(false, today());
    assertThat(jo.isDeleted()).isTrue();
  }

  private static Salesperson salesperson(boolean blocked, boolean privacyBlocked) {
    return Salesperson.create(
        new SalespersonData(
            "JO", null, "Jo", null, null, null, null, null, blocked, privacyBlocked),
        today());
  }

  @Test
  @DisplayName("3.2 what is written anew is checked and taken over, and told when and by whom")
  void changes() {
    Salesperson jo = Salesperson.create(SalespersonData.named("JO", "Jo"), today());
    jo.change(SalespersonData.named("JO", "Jo Lang"), tomorrow());
    assertThat(jo.data().displayName()).isEqualTo("Jo Lang");
    assertStamped(jo);
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "code",
        () -> jo.change(SalespersonData.named(" ", "Jo"), today()));
  }
}
