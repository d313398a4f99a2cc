package org.salespipeline.shared.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The state of a list")
class ListStateTest {

  private final Map<String, String> address =
      Map.of("q", "Müller & Söhne", "other", "x", "stage", " ");
  private final ListState state = ListState.read(address::get, "q", "stage", "sort");

  @Test
  void takesWhatItKnowsFromTheAddressAndNothingBlank() {
    assertThat(state.get("q")).isEqualTo("Müller & Söhne");
    assertThat(state.hasAny("other", "stage")).isFalse();
    assertThat(state.get("sort", "number")).isEqualTo("number");
  }

  @Test
  void isWrittenSoThatAnAddressCanCarryIt() {
    assertThat(state.with("sort", "-number").query())
        .isEqualTo("?q=M%C3%BCller+%26+S%C3%B6hne&sort=-number");
  }

  @Test
  void isALoneQuestionMarkWithoutValuesSoThatALinkClearsTheAddress() {
    assertThat(state.without("q").query()).isEqualTo("?");
    assertThat(state.with("q", " ").query()).isEqualTo("?");
  }

  @Test
  void readsBackWhatWasWrittenAndPassesOverWhatItDoesNotKnow() {
    ListState read =
        ListState.parse("sort=-number&q=M%C3%BCller+%26+S%C3%B6hne&old=1&x", "q", "sort");
    assertThat(read).isEqualTo(state.with("sort", "-number"));
    assertThat(read).isNotEqualTo(state);
    assertThat(ListState.parse("", "q")).isEqualTo(ListState.empty());
    assertThat(ListState.parse("q=50%", "q").get("q")).isEqualTo("50%");
  }

  @Test
  void doesNotChangeItself() {
    state.with("q", "other");
    assertThat(state.get("q")).isEqualTo("Müller & Söhne");
  }
}
