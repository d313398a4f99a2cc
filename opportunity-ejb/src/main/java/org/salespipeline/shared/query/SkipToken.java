package org.salespipeline.shared.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: the sort keys of the last row shown, and the direction of reading. Opaque
 * for callers; bound to the order it was made for.
 */
record SkipToken(boolean backward, List<SortKey> order, List<String> keys) {

  private static final String SEPARATOR = "\u001f";
  private static final String NULL = "\u0000";

  String encoded() {
    List<String> parts = new ArrayList<>();
    parts.add(backward ? "b" : "f");
    parts.add(spelled(order));
    keys.forEach(key -> parts.add(key == null ? NULL : key));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token that a caller sent back; refuses one that was not made for this order. */
  static SkipToken decoded(String token, List<SortKey> order) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, -1);
      boolean fits =
          parts.length == order.size() + 2
              && ("b".equals(parts[0]) || "f".equals(parts[0]))
              && spelled(order).equals(parts[1]);
      if (fits) {
        List<String> keys = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
          keys.add(NULL.equals(parts[i]) ? null : parts[i]);
        }
        return new SkipToken("b".equals(parts[0]), order, keys);
      }
    } catch (IllegalArgumentException notBase64) {
      // answered below, like every other token that is not ours
    }
    throw new BadQuery(QueryError.MALFORMED_OPTION, "$skiptoken", "$skiptoken");
  }

  private static String spelled(List<SortKey> order) {
    StringBuilder text = new StringBuilder();
    order.forEach(key -> text.append(key.descending() ? '-' : '+').append(key.property()));
    return text.toString();
  }
}
