package org.salespipeline.idempotency.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.RuleViolation;

@DisplayName("A stored answer")
class StoredAnswerTest {

  private static final byte[] BODY = "{\"token\":\"opp_1\"}".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, String> HEADERS =
      Map.of("Location", "http://crm.example/contacts/1", "ETag", "\"0-a: b\"");

  private static KeyedRequest request(String key, String print, String credential) {
    return new KeyedRequest(key, print.getBytes(StandardCharsets.UTF_8), credential);
  }

  private static GivenAnswer answer(boolean secret) {
    return new GivenAnswer(201, HEADERS, BODY, secret);
  }

  private static void assertReused(StoredAnswer stored, KeyedRequest request) {
    assertThatThrownBy(() -> stored.givenAgain(request))
        .isInstanceOf(RuleViolation.class)
        .extracting(refusal -> ((BusinessException) refusal).code())
        .isEqualTo(IdempotencyError.KEY_REUSED);
  }

  @Test
  void isGivenAgainAsItWas() {
    StoredAnswer stored = StoredAnswer.of(request("key", "print", "mine"), answer(false));
    GivenAnswer again = stored.givenAgain(request("key", "print", "another token of mine"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.headers()).isEqualTo(HEADERS);
    assertThat(again.body()).isEqualTo(BODY);
  }

  @Test
  void isNotTheAnswerToAnythingElse() {
    StoredAnswer stored = StoredAnswer.of(request("key", "print", "mine"), answer(false));
    assertReused(stored, request("key", "other print", "mine"));
  }

  @Test
  void isReadableOnlyToWhoSawItIfItIsSecret() {
    StoredAnswer stored = StoredAnswer.of(request("key", "print", "mine"), answer(true));
    assertThat(new String(stored.body(), StandardCharsets.ISO_8859_1)).doesNotContain("opp_1");
    assertThat(stored.givenAgain(request("key", "print", "mine")).body()).isEqualTo(BODY);
    assertReused(stored, request("key", "print", "guessed"));
    assertReused(stored, request("other key", "print", "mine"));
    assertThat(StoredAnswer.of(request("key", "print", "mine"), answer(true)).body())
        .as("the same secret looks different each time")
        .isNotEqualTo(stored.body());
  }

  @Test
  void isTakenAsOfTheMomentWhereItSaysNothingOfTheRequest() {
    for (int status : new int[] {401, 429, 500, 503}) {
      assertThat(new GivenAnswer(status, Map.of(), BODY, false).isOfTheMoment()).isTrue();
    }
    for (int status : new int[] {201, 400, 404, 409, 412, 422}) {
      assertThat(new GivenAnswer(status, Map.of(), BODY, false).isOfTheMoment()).isFalse();
    }
  }
}
