package org.salespipeline.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/**
 * Where the server listens.
 *
 * @param address one of this machine's addresses, or the wildcard for all of them
 * @param port the HTTP port
 */
record Endpoint(InetAddress address, int port) {

  private static final String CONTEXT_ROOT = "/opportunity/";

  /**
   * Makes sure that the server can have it.
   *
   * @throws StartRefused if the address is not this machine's, or the port is taken or reserved
   */
  void check() {
    try (ServerSocket free = new ServerSocket()) {
      free.setReuseAddress(true);
      free.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      throw new StartRefused(
          "%s is \"%s\", which is no address of this machine."
              .formatted(Setting.HTTP_ADDRESS.variable(), address.getHostAddress()),
          e);
    }
    try (ServerSocket wanted = new ServerSocket()) {
      wanted.setReuseAddress(true);
      wanted.bind(new InetSocketAddress(address, port));
    } catch (BindException e) {
      throw new StartRefused(
          "Port %d on %s is taken by another program, or this user may not open it; set %s to a free one."
              .formatted(port, address.getHostAddress(), Setting.HTTP_PORT.variable()),
          e);
    } catch (IOException e) {
      throw new StartRefused(
          "Port %d on %s cannot be opened: %s"
              .formatted(port, address.getHostAddress(), e.getMessage()),
          e);
    }
  }

  /** A port that nobody uses at this moment. */
  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** The address to type into a browser on this machine. */
  URI application() {
    return server().resolve(CONTEXT_ROOT);
  }

  /** The readiness probe. */
  URI readiness() {
    return server().resolve("/health/ready");
  }

  private URI server() {
    InetAddress reachable =
        address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    String host = reachable.getHostAddress();
    return URI.create(
        "http://" + (reachable instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port);
  }
}
