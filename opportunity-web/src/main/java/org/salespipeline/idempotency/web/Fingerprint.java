package org.salespipeline.idempotency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells one request from another by all that its answer depends on. Keyed by the caller's key,
 * which is not kept: what was in a body, such as a password, cannot be guessed from it. The line
 * between the parts of a form, which clients make up anew for every attempt, does not count.
 */
public final class Fingerprint {

  private static final String ALGORITHM = "HmacSHA256";
  private static final List<String> HEADERS = List.of("If-Match", "If-None-Match", "Prefer");
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

  private final Mac mac;
  private final byte[] boundary;

  /** For each length of a beginning of the boundary, its longest end that is a beginning, too. */
  private final int[] borders;

  private int matched;

  private Fingerprint(Mac mac, byte[] boundary) {
    this.mac = mac;
    this.boundary = boundary;
    this.borders = borders(boundary);
  }

  /** Of a request whose body is still to come. */
  public static Fingerprint of(HttpServletRequest request, String key) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    Matcher boundary = BOUNDARY.matcher(type);
    boolean form = boundary.find();
    Fingerprint print = new Fingerprint(mac(key), bytes(form ? named(boundary) : ""));
    print.line(request.getMethod());
    print.line(request.getRequestURI());
    print.line(request.getQueryString());
    print.line(form ? boundary.replaceAll("") : type);
    HEADERS.forEach(name -> print.lines(request.getHeaders(name)));
    return print;
  }

  private static String named(Matcher boundary) {
    return boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
  }

  private static Mac mac(String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(key), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void lines(Enumeration<String> values) {
    while (values.hasMoreElements()) {
      line(values.nextElement());
    }
    line(null);
  }

  private void line(String text) {
    mac.update(bytes((text == null ? "" : text) + "\n"));
  }

  /** Takes some of the body. */
  public void take(byte[] some, int length) {
    if (boundary.length == 0) {
      mac.update(some, 0, length);
      return;
    }
    for (int i = 0; i < length; i++) {
      takeOutsideOfBoundaries(some[i]);
    }
  }

  private void takeOutsideOfBoundaries(byte next) {
    while (matched > 0 && next != boundary[matched]) {
      int shorter = borders[matched];
      mac.update(boundary, 0, matched - shorter);
      matched = shorter;
    }
    if (next != boundary[matched]) {
      mac.update(next);
    } else if (++matched == boundary.length) {
      matched = 0;
    }
  }

  /** The print of all that was taken. */
  public byte[] print() {
    mac.update(boundary, 0, matched);
    return mac.doFinal();
  }

  private static int[] borders(byte[] text) {
    int[] borders = new int[text.length + 1];
    int border = 0;
    for (int i = 1; i < text.length; i++) {
      while (border > 0 && text[i] != text[border]) {
        border = borders[border];
      }
      if (text[i] == text[border]) {
        border++;
      }
      borders[i + 1] = border;
    }
    return borders;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
