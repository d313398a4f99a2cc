package org.salespipeline.shared.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses.
 *
 * @param base any address in it
 * @param bits how many bits from the left all of them share
 */
record Network(InetAddress base, int bits) {

  /** Only what cannot be a host name: nobody is asked for it. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|(?=.*:)[0-9A-Fa-f:.]{2,45}");

  private static final Pattern BITS = Pattern.compile("\\d{1,3}");

  /** An address such as {@code 192.0.2.1}, or a network such as {@code 10.0.0.0/8}. */
  static Optional<Network> parsed(String text) {
    int slash = text.indexOf('/');
    String bits = slash < 0 ? "" : text.substring(slash + 1);
    return address(slash < 0 ? text : text.substring(0, slash))
        .filter(base -> slash < 0 || BITS.matcher(bits).matches())
        .map(base -> new Network(base, slash < 0 ? length(base) : Integer.parseInt(bits)))
        .filter(network -> network.bits <= length(network.base));
  }

  /** The address that the text is, if it is one. */
  static Optional<InetAddress> address(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  boolean contains(InetAddress address) {
    byte[] own = base.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The shared bits as text, the same for every address of the network. */
  @Override
  public String toString() {
    byte[] shared = base.getAddress();
    for (int bit = bits; bit < length(base); bit++) {
      shared[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    try {
      return InetAddress.getByAddress(shared).getHostAddress() + "/" + bits;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
