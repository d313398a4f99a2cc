package org.salespipeline.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A network")
class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.200, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::1, 127.0.0.1, false",
    "::ffff:192.0.2.1, 192.0.2.1, true"
  })
  void holdsTheAddressesThatShareItsBits(String network, String address, boolean inside) {
    assertThat(Network.parsed(network).orElseThrow().contains(Network.address(address).get()))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0/8",
        "300.1.1.1",
        "a:b",
        "2001:db8::/129",
        "1",
        "proxy.example/8"
      })
  void isNothingElse(String text) {
    assertThat(Network.parsed(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2:3:4:5:6/64, 2001:db8:1:2:0:0:0:0/64",
    "10.1.2.3/8, 10.0.0.0/8",
    "10.1.2.3/32, 10.1.2.3/32"
  })
  void isCalledByItsSharedBits(String network, String name) {
    assertThat(Network.parsed(network).orElseThrow()).hasToString(name);
  }
}
