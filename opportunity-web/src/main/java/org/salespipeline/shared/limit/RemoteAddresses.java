package org.salespipeline.shared.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a call comes from. That is the other end of the connection, unless an operator trusts it to
 * be a proxy: then it is the last address in {@code X-Forwarded-For} that is no trusted proxy. What
 * stands further left anybody may have written.
 */
@ApplicationScoped
public class RemoteAddresses {

  static final String SETTING = "opportunity.trusted.proxies";

  private static final int IPV6_SITE = 64;

  private List<Network> trusted;

  /** For the container's proxy. */
  protected RemoteAddresses() {}

  @Inject
  RemoteAddresses(@ConfigProperty(name = SETTING) Optional<String> proxies) {
    trusted =
        proxies.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(RemoteAddresses::configured)
            .toList();
  }

  private static Network configured(String text) {
    return Network.parsed(text)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s has \"%s\", but each part must be an IP address or a network such as 10.0.0.0/8."
                        .formatted(SETTING, text)));
  }

  /** Fails if the settings are wrong. */
  void check() {
    trusted.size();
  }

  /** The address of the caller, as text. */
  public String of(HttpServletRequest request) {
    String connected = request.getRemoteAddr();
    if (trusted.isEmpty() || !isTrusted(Network.address(connected))) {
      return connected;
    }
    Optional<InetAddress> known = Optional.empty();
    for (String hop : lastFirst(request)) {
      Optional<InetAddress> address = Network.address(withoutPort(hop));
      if (address.isEmpty()) {
        break;
      }
      known = address;
      if (!isTrusted(address)) {
        break;
      }
    }
    return known.map(InetAddress::getHostAddress).orElse(connected);
  }

  /** The address by which callers are told apart: of IPv6, the network that one customer has. */
  String group(HttpServletRequest request) {
    String address = of(request);
    return Network.address(address)
        .filter(Inet6Address.class::isInstance)
        .map(sixth -> new Network(sixth, IPV6_SITE).toString())
        .orElse(address);
  }

  private boolean isTrusted(Optional<InetAddress> address) {
    return address.isPresent()
        && trusted.stream().anyMatch(network -> network.contains(address.get()));
  }

  private static List<String> lastFirst(HttpServletRequest request) {
    List<String> hops =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(String::strip)
            .collect(Collectors.toList());
    Collections.reverse(hops);
    return hops;
  }

  /** Some proxies write {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      return hop.substring(1, Math.max(1, hop.indexOf(']')));
    }
    int colon = hop.indexOf(':');
    boolean one = colon >= 0 && colon == hop.lastIndexOf(':');
    return one ? hop.substring(0, colon) : hop;
  }
}
