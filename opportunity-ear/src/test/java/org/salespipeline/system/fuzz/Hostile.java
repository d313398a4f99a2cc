package org.salespipeline.system.fuzz;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is sent instead of what should be. */
final class Hostile {

  static final List<String> TOKENS =
      List.of(
          "Bearer opp_" + "A".repeat(43),
          "Bearer ",
          "Bearer",
          "bearer x y",
          "Bearer " + "x".repeat(4_000),
          "Bearer ' or 1=1 --",
          "Bearer null",
          "Digest username=\"admin\"",
          "Basic",
          "Basic !!!",
          "Basic OnBhc3N3b3Jk",
          ",,,",
          "\u00e9\u00ff");

  static final List<String> METHODS =
      List.of("POST", "PUT", "PATCH", "DELETE", "FOO", "PROPFIND", "LINK", "get", "SEARCH");

  static final List<String> UNKNOWN_KEYS =
      List.of(
          "NO-SUCH-KEY",
          "-1",
          "0",
          "99999999999999999999",
          "1e3",
          "0x10",
          "1.5",
          "null",
          "%27%20or%201%3D1%20--",
          "%24%7Bjndi%3Aldap%3A%2F%2Fx%7D",
          "a%20b%20c",
          "%F0%9F%98%80",
          "%EF%BF%BF",
          "%C2%A0x",
          "x".repeat(3_000),
          "*",
          "@",
          "~",
          "$count",
          "%25",
          "%09x",
          "01a1fbf6-8a51-70e9-a612-d3234ce5be79");

  /** What servers take apart, put together, or refuse. */
  static final List<String> ODD_SEGMENTS =
      List.of(
          "..",
          ".",
          "%2e%2e",
          "%2E",
          "%00",
          "x%00",
          "%ff%fe",
          "%C3%28",
          "a%2Fb",
          "a%5Cb",
          "a\\b",
          ";x=y",
          "x;y=z",
          "%3B",
          "%20",
          "+",
          "{number}",
          "<x>",
          "a|b",
          "\u00e9",
          "%0d%0aX-Injected:%20y",
          "..%2f..%2f..%2fetc%2fpasswd",
          "....//",
          "//x",
          "%ED%A0%80",
          "%E2%80%AE",
          "%u0041");

  static final List<String> UNKNOWN_OPTIONS =
      List.of(
          "colour=1",
          "filter=closed",
          "$where=1",
          "$format=xml",
          "=",
          "=x",
          "$top%00=1",
          "%24skip=10",
          "$apply=x",
          "dryrun=true",
          "x".repeat(3_000) + "=1",
          "%F0%9F%98%80=1",
          "_method=DELETE",
          "class.module.classLoader=x");

  static final List<String> MALFORMED_OPTIONS =
      List.of(
          "$top=-1",
          "$top=1001",
          "$top=x",
          "$top=1e3",
          "$top=99999999999999999999",
          "$top=%D9%A3",
          "$top=%20",
          "$count=1",
          "$count=TRUE",
          "$skiptoken=x",
          "$skiptoken=" + "A".repeat(2_000),
          "$skiptoken=%00",
          "$orderby=colour",
          "$orderby=,",
          "$orderby=number%20up",
          "$orderby=1",
          "$orderby=(select%201)");

  static final List<String> NO_OBJECTS =
      List.of(
          "", " ", "[]", "[{}]", "null", "true", "1", "\"text\"", "{}{}", "{} x", "NaN", "'{}'");

  static final List<String> UNKNOWN_PROPERTIES =
      List.of(
          "colour",
          "__proto__",
          "class",
          "@odata.type",
          "Code ",
          "CODE",
          "",
          "\\u0000",
          "\\ud800",
          "version",
          "isAdmin",
          "$filter",
          "n".repeat(5_000));

  static final List<String> OTHER_TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "application/x-java-serialized-object",
          "application/jsonx",
          "application",
          "/",
          "///;;q=",
          "application/;",
          "\u00e9/\u00e9");

  static final List<String> OTHER_ACCEPTED =
      List.of(
          "text/html",
          "image/*",
          "application/xml",
          "///;;q=",
          "a/b/c",
          "text",
          "application/json;q=x",
          ";");

  static final List<String> OTHER_TAGS =
      List.of("\"0-x\"", "x", "\"", "\"99999999999999999999-0\"", "W/\"1\"", "\"\u00e9\"", ",,,");

  static final List<String> BAD_KEYS =
      List.of("x".repeat(256), "a b", "\u00e9", "", "a\tb", "x".repeat(3_000));

  static final List<String[]> ODD_HEADERS =
      Stream.of(
              "Range=bytes=0-1",
              "Range=bytes=99999999999999999999-",
              "Expect=100-continue",
              "Expect=tea",
              "X-HTTP-Method-Override=DELETE",
              "X-HTTP-Method=DELETE",
              "X-Original-URL=/opportunity/api/v1/users",
              "X-Forwarded-For=' or 1=1 --",
              "X-Forwarded-For=" + "1.1.1.1, ".repeat(200) + "x",
              "X-Forwarded-Host=evil.example",
              "Forwarded=for=\"[::1]\";host=evil.example",
              "Host=evil.example",
              "Host=%%%",
              "Host=localhost:99999",
              "Host=[::",
              "Accept-Language=;;;q=x,*-*",
              "Accept-Language=" + "fr;q=0.1,".repeat(300),
              "Accept-Charset=;;;",
              "Accept-Charset=utf-16",
              "Accept-Encoding=;;;",
              "Accept-Encoding=gzip;q=x",
              "If-None-Match=\"",
              "If-None-Match=*",
              "If-None-Match=" + "\"x\",".repeat(500),
              "If-Modified-Since=never",
              "If-Unmodified-Since=Thu, 01 Jan 1970 00:00:00 GMT",
              "If-Range=x",
              "Cookie=JSESSIONID=x; $Version=1; =; ;",
              "Origin=https://evil.example",
              "Referer=\u00e9\u00ff",
              "Upgrade=websocket",
              "Upgrade=h2c",
              "Prefer=return=minimal",
              "Date=yesterday",
              "Content-Language=\u00e9",
              "Content-Type=application/json;charset=utf-16",
              "Content-Type=application/json;charset=nonsense",
              "Idempotency-Key=fuzz",
              "X-Long=" + "y".repeat(10_000),
              "X-Longer=" + "y".repeat(40_000))
          .map(header -> header.split("=", 2))
          .toList();

  static final List<String[]> WRONG_FRAMES =
      Stream.of(
              "Content-Length=1",
              "Content-Length=0",
              "Content-Length=-1",
              "Content-Length=x",
              "Content-Length=99999999999999999999",
              "Transfer-Encoding=gzip",
              "Transfer-Encoding=x, chunked")
          .map(header -> header.split("=", 2))
          .toList();

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1",
          "0.001",
          "1e400",
          "-1e-400",
          "1e999999999",
          "9".repeat(400),
          "0." + "0".repeat(500) + "1",
          "99999999999999999999",
          "2147483648",
          "1.0",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\ud83d\\ude00\"",
          "\"\\u202e\\u200b\"",
          "\"\\r\\nX: y\"",
          "\"<script>alert(1)</script>\"",
          "\"' or 1=1 --\"",
          "\"=1+1\"",
          "\"${7*7}#{7*7}\"",
          "\"%s%n%x\"",
          "\"{0}{1}\"",
          "\"0000-00-00\"",
          "\"2026-02-30\"",
          "\"9999-12-31\"",
          "\"0001-01-01\"",
          "\"+999999999-12-31\"",
          "\"2026-11-21T00:00:00Z\"",
          "\"2026-11-21T24:00:00+99:99\"",
          "\"-99999999999W\"",
          "\"99999999999999999999D\"",
          "\"1W\"",
          "\"WD8\"",
          "\"CM+1D-1W\"",
          "\"Multiply\"",
          "\"a@b\"",
          "\"a@\\u00e9.example\"",
          "\"javascript:alert(1)\"",
          "\"Europe/Nowhere\"",
          "\"../../etc\"",
          "\"" + "x".repeat(300) + "\"",
          "\"" + "\\u00df".repeat(50) + "\"",
          "\"" + "y".repeat(100_000) + "\"",
          "[]",
          "[1,\"a\",null]",
          "[\"ADMINISTRATOR\",\"ADMINISTRATOR\"]",
          "[[[[[]]]]]",
          "{}",
          "{\"a\":1}");

  private final List<String> properties;

  /**
   * @param properties names that records may have
   */
  Hostile(List<String> properties) {
    this.properties = properties;
  }

  static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The object with one property replaced by this JSON text. */
  static byte[] with(JsonObject object, String name, String json) {
    String others =
        object.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(name))
            .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue() + ",")
            .collect(Collectors.joining());
    return ("{" + others + "\"" + name + "\":" + json + "}").getBytes(StandardCharsets.UTF_8);
  }

  /** The object with more text before its end. */
  static byte[] appended(JsonObject object, String members) {
    String text = object.toString();
    String begin = text.substring(0, text.length() - 1);
    String comma = object.isEmpty() ? "" : ",";
    return (begin + comma + members + "}").getBytes(StandardCharsets.UTF_8);
  }

  String value(Random random) {
    return any(VALUES, random);
  }

  String deep(Random random) {
    int depth = any(List.of(50, 999, 1_100, 20_000, 100_000), random);
    return random.nextBoolean()
        ? "[".repeat(depth) + "]".repeat(depth)
        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  byte[] brokenJson(byte[] body, Random random) {
    byte[] whole = body.length < 3 ? "{\"a\":1}".getBytes() : body;
    switch (random.nextInt(7)) {
      case 0:
        return java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
      case 1:
        return new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      case 2:
        return ("\ufeff" + new String(whole, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
      case 3:
        return joined("{\"code\":\"", new byte[] {(byte) 0xc3, 0x28}, "\"}");
      case 4:
        return joined("{\"code\":\"", new byte[] {0}, "\"}");
      case 5:
        return joined("{\"code\":", new byte[] {'0', '1'}, "}");
      default:
        return joined("{\"code\":\"a\"", new byte[] {','}, "}");
    }
  }

  private static byte[] joined(String begin, byte[] middle, String end) {
    byte[] first = begin.getBytes(StandardCharsets.UTF_8);
    byte[] last = end.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[first.length + middle.length + last.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(middle, 0, all, first.length, middle.length);
    System.arraycopy(last, 0, all, first.length + middle.length, last.length);
    return all;
  }

  /** Signs in any order, as no client would write them. */
  String rawQuery(Random random) {
    String signs = "$%&=+;,'\"()[]{}<>|^`~!@#*?/\\:.-_aZ09\u00e9\u00ff%20%00%zz%";
    return random
        .ints(1 + random.nextInt(40), 0, signs.length())
        .mapToObj(index -> String.valueOf(signs.charAt(index)))
        .collect(Collectors.joining());
  }

  /** Options of a collection, half of them right. */
  List<String> options(Random random) {
    List<String> options = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      options.add("$filter=" + encoded(filter(random, random.nextInt(4))));
    }
    if (random.nextInt(3) == 0) {
      options.add(
          "$orderby=" + encoded(property(random) + any(List.of("", " desc", " x"), random)));
    }
    if (random.nextInt(4) == 0) {
      options.add("$select=" + encoded(property(random) + "," + property(random)));
    }
    if (random.nextInt(4) == 0) {
      options.add(
          "$expand=" + any(List.of("contact", "entries", "stages", "company", "x", ""), random));
    }
    if (random.nextInt(4) == 0) {
      options.add(
          "$search=" + encoded(any(List.of("ana", "%", "_", "\"", "a b", "\u0000"), random)));
    }
    if (random.nextInt(3) == 0) {
      options.add("$top=" + any(List.of("0", "1", "1000", "1001", "-0"), random));
    }
    if (random.nextInt(4) == 0) {
      options.add("$count=" + any(List.of("true", "false", "x"), random));
    }
    return options;
  }

  private String filter(Random random, int depth) {
    if (depth == 0) {
      return term(random);
    }
    String inner = filter(random, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> "not (" + inner + ")";
      case 1 -> "(" + inner + ")";
      case 2 -> inner + " and " + term(random);
      case 3 -> inner + " or " + term(random);
      case 4 -> "entries/any(e:e/" + term(random) + ")";
      default -> inner + any(List.of(" ", ")", " and", " xor " + inner, "'"), random);
    };
  }

  private String term(Random random) {
    String property = property(random);
    String literal = any(LITERALS, random);
    return switch (random.nextInt(5)) {
      case 0 ->
          property + " " + any(List.of("in", "has", "=", "like"), random) + " (" + literal + ")";
      case 1 ->
          any(List.of("contains", "startswith", "endswith", "sleep", "matches"), random)
              + "("
              + property
              + ","
              + literal
              + ")";
      case 2 -> "tolower(" + property + ") eq " + literal;
      default ->
          property + " " + any(List.of("eq", "ne", "gt", "ge", "lt", "le"), random) + " " + literal;
    };
  }

  private static final List<String> LITERALS =
      List.of(
          "null",
          "true",
          "1",
          "-1.5",
          "1e5",
          "99999999999999999999999999",
          "'a'",
          "''",
          "'it''s'",
          "'%_\\'",
          "'\u0000'",
          "'\ud83d\ude00'",
          "'\u00c9'",
          "2026-11-21",
          "2026-02-30",
          "0000-01-01",
          "2026-11-21T00:00:00Z",
          "'unclosed",
          "'Won'",
          "'x' or 1 eq 1",
          "01a1fbf6-8a51-70e9-a612-d3234ce5be78",
          "(1,2)");

  private String property(Random random) {
    return random.nextInt(6) == 0
        ? any(List.of("colour", "", "Number", "number/x", "1", "$it"), random)
        : any(properties, random);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
