package org.salespipeline.shared.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("At the start a setting")
class SettingsAtStartTest {

  private static void check(Map<String, String> settings) {
    SettingsAtStart.check(name -> Optional.ofNullable(settings.get(name)));
  }

  @Test
  void mayBeLeftOutOrWithinItsBounds() {
    assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    assertThatCode(
            () ->
                check(
                    Map.of(
                        "opportunity.api.body.limit", "1",
                        "opportunity.import.limit", " 1073741824 ",
                        "opportunity.figures.kept", "0",
                        "opportunity.demo", "true")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "opportunity.api.body.limit, 0",
    "opportunity.api.body.limit, 1 MiB",
    "opportunity.import.limit, -1",
    "opportunity.import.limit, 99999999999",
    "opportunity.figures.kept, 3601",
    "opportunity.api.rate.token, many",
    "opportunity.api.concurrency, 1001",
    "opportunity.query.timeout, 0",
    "opportunity.admin.reset, 1",
    "opportunity.demo, yes",
    "opportunity.pseudo.language, True",
  })
  void isNamedWhereItIsWrong(String name, String value) {
    assertThatThrownBy(() -> check(Map.of(name, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(name, value);
  }
}
