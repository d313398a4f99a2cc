package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  @DisplayName("without a setting: port 8080 on loopback, ./data, a database of our own")
  void defaults() {
    Settings settings = settings(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.address().isLoopbackAddress()).isTrue();
    assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.database()).isEmpty();
    assertThat(settings.forServer()).isEmpty();
  }

  @Test
  @DisplayName("an external database takes its URL, user and password together")
  void externalDatabase() {
    Settings settings =
        settings(
            Map.of(
                "OPPORTUNITY_DB_URL", "jdbc:postgresql://db.example:5433/sales",
                "OPPORTUNITY_DB_USER", "sales",
                "OPPORTUNITY_DB_PASSWORD", "p:a=ss"));

    assertThat(settings.database())
        .contains(new DatabaseAccess("jdbc:postgresql://db.example:5433/sales", "sales", "p:a=ss"));
  }

  @Test
  @DisplayName("a system property wins over the environment, and a blank one counts as none")
  void propertyWins() {
    Properties properties = new Properties();
    properties.setProperty("opportunity.http.port", "9090");
    properties.setProperty("opportunity.data.dir", " ");
    Map<String, String> environment =
        Map.of("OPPORTUNITY_HTTP_PORT", "8081", "OPPORTUNITY_DATA_DIR", "/srv/opportunity");

    Settings settings = Settings.of(properties, environment);

    assertThat(settings.port()).isEqualTo(9090);
    assertThat(settings.dataFolder()).isEqualTo(Path.of("/srv/opportunity").toAbsolutePath());
  }

  @Test
  @DisplayName("what the application reads is handed on to the server")
  void handedOn() {
    Settings settings =
        settings(Map.of("OPPORTUNITY_DEMO", "true", "OPPORTUNITY_ADMIN_USERNAME", "ana"));

    assertThat(settings.forServer())
        .containsOnly(
            Map.entry("OPPORTUNITY_DEMO", "true"), Map.entry("OPPORTUNITY_ADMIN_USERNAME", "ana"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @DisplayName("a wrong value is refused in a sentence that names the setting")
  @CsvSource({
    "OPPORTUNITY_HTTP_PORT, eighty",
    "OPPORTUNITY_HTTP_PORT, 0",
    "OPPORTUNITY_HTTP_PORT, 65536",
    "OPPORTUNITY_HTTP_ADDRESS, 300.1.1.1",
    "OPPORTUNITY_DB_URL, jdbc:mysql://localhost/sales",
    "OPPORTUNITY_DB_URL, jdbc:postgresql://localhost:5432/sales",
    "OPPORTUNITY_DB_USER, sales",
    "OPPORTUNITY_DB_PASSWORD, secret",
    "OPPORTUNITY_ADMIN_PASSWORD, short",
    "OPPORTUNITY_ADMIN_RESET, now",
    "OPPORTUNITY_DEMO, yes",
    "OPPORTUNITY_API_BODY_LIMIT, 1MB",
    "OPPORTUNITY_API_RATE_TOKEN, -1",
    "OPPORTUNITY_API_RATE_ADDRESS_BURST, 0",
    "OPPORTUNITY_QUERY_TIMEOUT, 31",
    "OPPORTUNITY_PSEUDO_LANGUAGE, on",
  })
  void refused(String variable, String value) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> settings(Map.of(variable, value)))
        .withMessageContaining(variable)
        .matches(refused -> refused.getMessage().lines().count() == 1);
  }

  private static Settings settings(Map<String, String> environment) {
    return Settings.of(new Properties(), environment);
  }
}
