package org.salespipeline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two contacts are the same (4.8)")
class DuplicateStringsTest {

  private static final int HIT = 60;

  private final DuplicateStrings there =
      DuplicateStrings.of("Müller & Söhne AG", "info@mueller.ch", "+41 44 123 45 67", null);

  @Test
  @DisplayName("when their names begin and end alike, whatever case, accents and signs")
  void names() {
    assertThat(name("MULLER + Sohne, ag").match(there, HIT)).isTrue();
    assertThat(name("Müller & Söhne GmbH").match(there, HIT)).isFalse();
    assertThat(name("Müller & Söhne GmbH").match(there, 50)).isTrue();
  }

  @Test
  @DisplayName("when enough of what is known of both agrees")
  void several() {
    assertThat(DuplicateStrings.of("Müller GmbH", "info@mueller.ch", null, null).match(there, HIT))
        .isTrue();
    assertThat(DuplicateStrings.of("Other Ltd", "info@mueller.ch", null, null).match(there, HIT))
        .isFalse();
    assertThat(
            DuplicateStrings.of("Other Ltd", "info@mueller.ch", "+41-44-1234567", null)
                .match(there, HIT))
        .isTrue();
  }

  @Test
  @DisplayName("but not because nothing is known of either")
  void nothing() {
    assertThat(name(" ").match(name(null), 1)).isFalse();
    assertThat(name("Abc").match(name(null), 1)).isFalse();
  }

  private static DuplicateStrings name(String name) {
    return DuplicateStrings.of(name, null, null, null);
  }
}
