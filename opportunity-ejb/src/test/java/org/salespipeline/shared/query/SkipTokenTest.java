package org.salespipeline.shared.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A token")
class SkipTokenTest {

  private static final Database DATABASE =
      statement -> List.<Object[]>of(new Object[] {"00112233445566778899aabbccddeeff"});

  private static final String QUESTION = "opportunities by number";

  private static void assertForeign(String question, String token) {
    assertThatExceptionOfType(BadQuery.class)
        .isThrownBy(() -> SkipToken.read(DATABASE, question, token))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(QueryError.MALFORMED_OPTION));
  }

  @Property(tries = 200, seed = "20261121")
  void comesBackAsItWasGiven(
      @ForAll boolean backward,
      @ForAll @Size(max = 5) List<String> keys,
      @ForAll boolean withNull) {
    List<String> all = new ArrayList<>(keys);
    if (withNull) {
      all.add(null);
    }
    SkipToken token = new SkipToken(backward, all);
    assertThat(SkipToken.read(DATABASE, QUESTION, token.signed(DATABASE, QUESTION)))
        .isEqualTo(token);
  }

  @Test
  void isRefusedWithAnySignChanged() {
    String token = new SkipToken(false, Arrays.asList("OP000001", null)).signed(DATABASE, QUESTION);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertForeign(QUESTION, token.substring(0, i) + other + token.substring(i + 1));
    }
  }

  @Test
  void isRefusedForAnotherQuestion() {
    String token = new SkipToken(false, List.of("OP000001")).signed(DATABASE, QUESTION);
    assertForeign("contacts by number", token);
    assertForeign("", token);
  }

  @Test
  void isRefusedWhereItIsNone() {
    assertForeign(QUESTION, "");
    assertForeign(QUESTION, "x");
    assertForeign(QUESTION, "?=&");
    assertForeign(QUESTION, "A".repeat(22));
    String token = new SkipToken(false, List.of("a")).signed(DATABASE, QUESTION);
    assertForeign(QUESTION, token + "=");
    assertForeign(QUESTION, token.substring(1));
    assertForeign(QUESTION, token + token);
  }
}
