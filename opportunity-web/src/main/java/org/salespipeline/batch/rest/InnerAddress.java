package org.salespipeline.batch.rest;

import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.salespipeline.shared.rest.RequestRefused;

/**
 * An address below the root of this API; a request of a batch goes nowhere else.
 *
 * @param path encoded, begins with a slash
 * @param query encoded, or null
 */
record InnerAddress(String path, String query) {

  private static final String ALSO_IN_PATHS = "-._~!$&'()*+,=:@/%";
  private static final String ALSO_IN_QUERIES = ALSO_IN_PATHS + ";?";
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern BROKEN = Pattern.compile(".*%(?![0-9A-Fa-f]{2}).*");
  private static final String HIDDEN = "/\\;\ufffd";
  private static final String BATCH = "$batch";

  /**
   * The address that is meant.
   *
   * @param url relative to the root, or an absolute path or a full address that leads below it
   * @param root where the API is; ends with a slash
   */
  static InnerAddress of(String url, URI root) {
    String rest = below(url, root);
    int mark = rest.indexOf('?');
    String path = encoded(mark < 0 ? rest : rest.substring(0, mark), ALSO_IN_PATHS);
    String query = mark < 0 ? null : encoded(rest.substring(mark + 1), ALSO_IN_QUERIES);
    for (String segment : path.split("/", -1)) {
      if (!isPlain(segment)) {
        throw unsupported();
      }
    }
    return new InnerAddress("/" + path, query);
  }

  private static String below(String url, URI root) {
    String full = root.toString();
    String base = full.substring(0, full.length() - 1);
    String path = root.getRawPath().substring(0, root.getRawPath().length() - 1);
    String rest = url;
    if (leadsBelow(url, base)) {
      rest = url.substring(base.length());
    } else if (leadsBelow(url, path)) {
      rest = url.substring(path.length());
    }
    if (SCHEME.matcher(rest).matches()) {
      throw unsupported();
    }
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  private static boolean leadsBelow(String url, String base) {
    return url.regionMatches(true, 0, base, 0, base.length())
        && url.length() > base.length()
        && url.charAt(base.length()) == '/';
  }

  /** Addresses in JSON are often written as people read them. */
  private static String encoded(String text, String also) {
    StringBuilder encoded = new StringBuilder();
    for (byte sign : bytes(text)) {
      boolean letter = sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
      if (letter || sign >= '0' && sign <= '9' || sign > 0 && also.indexOf(sign) >= 0) {
        encoded.append((char) sign);
      } else if (sign == '#' || sign == ';') {
        throw unsupported();
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", sign));
      }
    }
    if (BROKEN.matcher(encoded).matches()) {
      throw unsupported();
    }
    return encoded.toString();
  }

  private static byte[] bytes(String text) {
    try {
      ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException halfASign) {
      throw unsupported();
    }
  }

  /** Nothing that leads up, hides another segment, or begins a batch in the batch. */
  private static boolean isPlain(String segment) {
    String plain = decoded(segment);
    return !plain.isEmpty()
        && !plain.equals(".")
        && !plain.equals("..")
        && !plain.equalsIgnoreCase(BATCH)
        && plain
            .chars()
            .noneMatch(sign -> HIDDEN.indexOf(sign) >= 0 || Character.isISOControl(sign));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static RequestRefused unsupported() {
    return RequestRefused.because(Status.BAD_REQUEST, "url", BatchError.UNSUPPORTED);
  }

  String decodedPath() {
    return decoded(path);
  }

  /** Relative to the root, as references to it begin. */
  String relative() {
    return path.substring(1);
  }

  /** Whether the query names the option. */
  boolean has(String option) {
    return query != null
        && Arrays.stream(query.split("&"))
            .anyMatch(each -> decoded(each.split("=", 2)[0]).equals(option));
  }
}
