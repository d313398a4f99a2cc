package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.QueryError;
import org.salespipeline.shared.query.SortKey;

/** The options of a collection, in the spelling of OData. */
final class QueryOptions {

  private static final String TOP = "$top";
  private static final String SKIP_TOKEN = "$skiptoken";
  private static final String ORDER_BY = "$orderby";
  private static final String COUNT = "$count";

  private static final Set<String> KNOWN = Set.of(TOP, SKIP_TOKEN, ORDER_BY, COUNT);
  private static final Pattern KEY = Pattern.compile("\\s*(\\w+)(?:\\s+(asc|desc))?\\s*");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private final UriInfo uri;
  private final MultivaluedMap<String, String> values;

  QueryOptions(UriInfo uri) {
    this.uri = uri;
    this.values = uri.getQueryParameters();
  }

  /** Refuses every option, as single records do. */
  void none() {
    allow(Set.of());
  }

  /** The only option that is allowed, {@code true} or {@code false}. */
  boolean flag(String option) {
    allow(Set.of(option));
    return isTrue(option);
  }

  /** What part of the collection is wanted. */
  ListRequest listRequest() {
    allow(KNOWN);
    return new ListRequest(orderBy(), top(), one(SKIP_TOKEN), isTrue(COUNT));
  }

  private void allow(Set<String> known) {
    for (String option : values.keySet()) {
      if (!known.contains(option)) {
        throw new BadQuery(QueryError.UNKNOWN_OPTION, option, option);
      }
      if (values.get(option).size() > 1) {
        throw malformed(option);
      }
    }
  }

  private String one(String option) {
    return values.getFirst(option);
  }

  private int top() {
    String text = one(TOP);
    if (text == null) {
      return ListRequest.DEFAULT_TOP;
    }
    if (!WHOLE.matcher(text).matches()) {
      throw malformed(TOP);
    }
    return Integer.parseInt(text);
  }

  private boolean isTrue(String option) {
    String text = one(option);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw malformed(option);
    }
    return "true".equals(text);
  }

  private List<SortKey> orderBy() {
    List<SortKey> keys = new ArrayList<>();
    String text = one(ORDER_BY);
    if (text != null) {
      for (String part : text.split(",", -1)) {
        Matcher key = KEY.matcher(part);
        if (!key.matches()) {
          throw malformed(ORDER_BY);
        }
        keys.add(new SortKey(key.group(1), "desc".equals(key.group(2))));
      }
    }
    return keys;
  }

  private static BadQuery malformed(String option) {
    return new BadQuery(QueryError.MALFORMED_OPTION, option, option);
  }

  /** The address of the part that begins with the token, with all other options kept. */
  String nextLink(String token) {
    if (token == null) {
      return null;
    }
    StringBuilder link = new StringBuilder(uri.getAbsolutePath().toString());
    char before = '?';
    for (String option : List.of(COUNT, ORDER_BY, TOP)) {
      if (one(option) != null) {
        link.append(before).append(option).append('=').append(encoded(one(option)));
        before = '&';
      }
    }
    return link.append(before).append(SKIP_TOKEN).append('=').append(encoded(token)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
