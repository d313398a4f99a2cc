package org.salespipeline.importing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.user.Role;

@DisplayName("Of imports")
class ImportVisibilityTest {

  private static final UUID ANN = UUID.fromString("018f0000-0000-7000-8000-000000000001");

  @ParameterizedTest
  @EnumSource(names = {"ADMINISTRATOR", "SALES_MANAGER", "INTEGRATION"})
  @DisplayName("whoever answers for others sees all")
  void all(Role role) {
    assertThat(ImportVisibility.of(Set.of(role), Optional.of(ANN))).isEqualTo(Condition.of("true"));
    assertThat(ImportVisibility.of(Set.of(Role.SALESPERSON, role), Optional.of(ANN)))
        .isEqualTo(Condition.of("true"));
  }

  @ParameterizedTest
  @EnumSource(names = {"SALESPERSON", "VIEWER"})
  @DisplayName("others see their own")
  void own(Role role) {
    assertThat(ImportVisibility.of(Set.of(role), Optional.of(ANN)))
        .isEqualTo(Condition.of("r.user_account_id = cast(? as uuid)", ANN.toString()));
  }

  @Test
  @DisplayName("nobody sees none")
  void nobody() {
    assertThat(ImportVisibility.of(Set.of(), Optional.empty())).isEqualTo(Condition.of("false"));
  }
}
