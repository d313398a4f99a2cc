package org.salespipeline.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address of a caller")
class RemoteAddressesTest {

  private final RemoteAddresses nobodyTrusted = new RemoteAddresses(Optional.empty());
  private final RemoteAddresses proxies =
      new RemoteAddresses(Optional.of("10.0.0.0/8, 2001:db8:ffff::1"));

  private static String of(RemoteAddresses addresses, String connected, String... forwarded) {
    return addresses.of(new FakeRequest(connected, forwarded).request());
  }

  @Test
  void isTheConnectionsWhereNoProxyIsTrusted() {
    assertThat(of(nobodyTrusted, "10.0.0.1", "203.0.113.9")).isEqualTo("10.0.0.1");
  }

  @Test
  void isNotWhatAStrangerSays() {
    assertThat(of(proxies, "198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
  }

  @Test
  void isTheLastThatATrustedProxyHasSeen() {
    assertThat(of(proxies, "10.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(of(proxies, "10.0.0.1", "203.0.113.9:4711")).isEqualTo("203.0.113.9");
    assertThat(of(proxies, "10.0.0.1", "[2001:db8::9]:4711")).isEqualTo("2001:db8:0:0:0:0:0:9");
    assertThat(of(proxies, "2001:db8:ffff::1", "203.0.113.9, 10.0.0.2")).isEqualTo("203.0.113.9");
  }

  @Test
  void isNotWhatTheCallerHasWrittenBefore() {
    assertThat(of(proxies, "10.0.0.1", "192.0.2.1, 203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(of(proxies, "10.0.0.1", "192.0.2.1", "10.9.9.9, 203.0.113.9, 10.0.0.2"))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void isTheNearestThatIsKnownWhereTheRestIsNonsense() {
    assertThat(of(proxies, "10.0.0.1")).isEqualTo("10.0.0.1");
    assertThat(of(proxies, "10.0.0.1", "unknown")).isEqualTo("10.0.0.1");
    assertThat(of(proxies, "10.0.0.1", "203.0.113.9, evil.example, 10.0.0.2"))
        .isEqualTo("10.0.0.2");
    assertThat(of(proxies, "10.0.0.1", "")).isEqualTo("10.0.0.1");
  }

  @Test
  void isSharedByOneCustomersNetworkInVersionSix() {
    String one = nobodyTrusted.group(new FakeRequest("2001:db8:1:2::1").request());
    String other = nobodyTrusted.group(new FakeRequest("2001:db8:1:2:ffff::9").request());
    assertThat(one).isEqualTo(other).endsWith("/64");
    assertThat(nobodyTrusted.group(new FakeRequest("192.0.2.1").request())).isEqualTo("192.0.2.1");
  }

  @Test
  void cannotBeToldByAWrongSetting() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new RemoteAddresses(Optional.of("10.0.0.0/8, proxy.example")))
        .withMessageContaining("opportunity.trusted.proxies")
        .withMessageContaining("proxy.example");
  }
}
