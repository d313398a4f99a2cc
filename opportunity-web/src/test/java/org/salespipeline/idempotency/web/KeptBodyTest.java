package org.salespipeline.idempotency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A kept body")
class KeptBodyTest {

  private static final int LIMIT = 3_000_000;

  private static Fingerprint print() {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                KeptBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getHeaders") ? Collections.emptyEnumeration() : "");
    return Fingerprint.of(request, "key");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 1 << 16, 1 << 20, (1 << 20) + 1, LIMIT - 1, LIMIT, LIMIT + 1, 4_000_000})
  void canBeReadAgainHoweverLongItIs(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    Fingerprint print = print();
    try (KeptBody body = new KeptBody(new ByteArrayInputStream(bytes), LIMIT, print)) {
      assertThat(body.open().readAllBytes()).isEqualTo(bytes);
    }
    Fingerprint atOnce = print();
    atOnce.take(Arrays.copyOf(bytes, Math.min(length, LIMIT)), Math.min(length, LIMIT));
    assertThat(print.print()).isEqualTo(atOnce.print());
  }

  @Test
  void isNoFaultOfItsSenderWhereTheDiskTakesNoMore(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing");
    InputStream small = new ByteArrayInputStream(new byte[1 << 20]);
    try (KeptBody body = new KeptBody(small, LIMIT, print(), missing)) {
      assertThat(body.open().readAllBytes()).hasSize(1 << 20);
    }
    InputStream large = new ByteArrayInputStream(new byte[LIMIT]);
    assertThatThrownBy(() -> new KeptBody(large, LIMIT, print(), missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(missing.toString());
  }
}
