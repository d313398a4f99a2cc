package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two people who changed the same record")
class RecordMergeTest {

  /** A state with two fields. */
  public record State(String name, Integer figure) {}

  private final State base = new State("before", 1);

  @Test
  @DisplayName("keep both changes where they changed different fields")
  void different() {
    assertThat(RecordMerge.of(base, new State("mine", 1), new State("before", 2)))
        .isEqualTo(new State("mine", 2));
  }

  @Test
  @DisplayName("disagree about a field: what the second typed is kept")
  void same() {
    assertThat(RecordMerge.of(base, new State("mine", 1), new State("theirs", 1)))
        .isEqualTo(new State("mine", 1));
  }

  @Test
  @DisplayName("may have emptied a field")
  void emptied() {
    assertThat(RecordMerge.of(base, new State(null, 1), new State("theirs", null)))
        .isEqualTo(new State(null, null));
  }
}
