package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServerOutputTest {

  private static final String RULER = "=".repeat(64);

  private final List<String> announced = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final ServerOutput output = new ServerOutput(announced::add, logged::add);

  @Test
  @DisplayName("what the application says between two rulers reaches the terminal, and only it")
  void announcement() {
    List.of("before", RULER, "password:  secret", RULER, "after").forEach(output::line);

    assertThat(announced).containsExactly(RULER, "password:  secret", RULER);
    assertThat(logged).containsExactly("before", "after");
  }

  @Test
  @DisplayName("colours are taken off")
  void colours() {
    output.line("[\u001B[1;91mSEVERE\u001B[0m] text");

    assertThat(logged).containsExactly("[SEVERE] text");
  }

  @Test
  @DisplayName("an ordinary warning is no failure")
  void warning() {
    output.line("WARNING: something is slow");

    assertThat(output.hasFailed()).isFalse();
    assertThat(output.reason()).isEmpty();
  }

  @Test
  @DisplayName("the application's own reason explains a failed deployment better than the server's")
  void reason() {
    output.line("  Exception while loading the app : EJB Container initialization error");
    assertThat(output.hasFailed()).isTrue();
    assertThat(output.reason()).hasValueSatisfying(why -> assertThat(why).startsWith("Exception"));

    output.line(
        "Caused by: java.lang.IllegalStateException: The setting x must have 8 characters.");
    assertThat(output.reason()).contains("The setting x must have 8 characters.");
  }
}
