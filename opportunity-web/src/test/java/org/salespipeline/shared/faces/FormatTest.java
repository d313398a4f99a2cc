package org.salespipeline.shared.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormatTest {

  private final Format format = new Format();

  @Test
  @DisplayName("the line of an address may end after its @ and before its dots, and nowhere else")
  void addressesBreak() {
    assertThat(format.parts("anne-marie.meier@sales.example.ch"))
        .containsExactly("anne-marie", ".meier@", "sales", ".example", ".ch");
    assertThat(format.parts("https://www.example.ch/offers"))
        .containsExactly("https://", "www", ".example", ".ch/", "offers");
    assertThat(format.parts(".nobody")).containsExactly(".nobody");
  }

  @Test
  @DisplayName("where there is no address there are no parts")
  void noAddress() {
    assertThat(format.parts(null)).isEmpty();
  }

  @Test
  @DisplayName("what has no name of its own is called by its code, once")
  void withoutName() {
    assertThat(format.named(null, "PS")).isEqualTo("PS");
    assertThat(format.named(" ", "PS")).isEqualTo("PS");
    assertThat(format.named("PS", "PS")).isEqualTo("PS");
    assertThat(format.name(null, "PS")).isEqualTo("PS");
    assertThat(format.name(" ", "PS")).isEqualTo("PS");
    assertThat(format.name("Peter Saddow", "PS")).isEqualTo("Peter Saddow");
  }
}
