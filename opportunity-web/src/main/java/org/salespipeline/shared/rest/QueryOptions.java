package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.QueryError;
import org.salespipeline.shared.query.QueryFlaw;
import org.salespipeline.shared.query.QueryText;

/**
 * The options of a request, in the spelling of OData. One that is not known, or is given twice, is
 * an error; none is ever ignored.
 */
final class QueryOptions {

  static final String FILTER = "$filter";

  private static final String TOP = "$top";
  private static final String SKIP_TOKEN = "$skiptoken";
  private static final String ORDER_BY = "$orderby";
  private static final String COUNT = "$count";
  private static final String SEARCH = "$search";
  private static final String SELECT = "$select";
  private static final String EXPAND = "$expand";

  private static final Set<String> OF_A_LIST =
      Set.of(TOP, SKIP_TOKEN, ORDER_BY, COUNT, FILTER, SEARCH, SELECT, EXPAND);
  private static final Set<String> OF_A_STREAM =
      Set.of(TOP, SKIP_TOKEN, ORDER_BY, FILTER, SEARCH, SELECT, EXPAND);
  private static final Set<String> OF_A_RECORD = Set.of(SELECT, EXPAND);

  /** All but the token, in the order in which an address has them. */
  private static final List<String> KEPT =
      List.of(COUNT, EXPAND, FILTER, ORDER_BY, SEARCH, SELECT, TOP);

  private static final Pattern NAMELESS = Pattern.compile("(?:^|&)=");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private final UriInfo uri;
  private final MultivaluedMap<String, String> values;

  QueryOptions(UriInfo uri) {
    this.uri = uri;
    this.values = uri.getQueryParameters();
  }

  /** Refuses every option. */
  void none() {
    allow(Set.of());
  }

  /** Refuses the options that make no sense for a single record. */
  void ofARecord() {
    allow(OF_A_RECORD);
  }

  /** The only option that is allowed, {@code true} or {@code false}. */
  boolean flag(String option) {
    allow(Set.of(option));
    return isTrue(option);
  }

  /** What part of the collection is wanted. */
  ListRequest listRequest() {
    allow(OF_A_LIST);
    return listRequest(top(ListRequest.DEFAULT_TOP));
  }

  /** The first of the parts that a stream of the collection is read in. */
  ListRequest streamRequest() {
    allow(OF_A_STREAM);
    return listRequest(Math.min(rowsOfStream(), ListRequest.MAXIMUM_TOP));
  }

  /** How many records a stream has at most. */
  int rowsOfStream() {
    return top(Integer.MAX_VALUE);
  }

  private ListRequest listRequest(int top) {
    return new ListRequest(
        read(FILTER, QueryText::filter, null),
        read(SEARCH, QueryText::search, List.of()),
        read(ORDER_BY, QueryText::orderBy, List.of()),
        select(),
        top,
        one(SKIP_TOKEN),
        isTrue(COUNT));
  }

  /** The properties wanted, or null for all. */
  List<Name> select() {
    return read(SELECT, text -> QueryText.names(SELECT, text), null);
  }

  /** The links whose records are wanted as well. */
  List<Name> expand() {
    return read(EXPAND, text -> QueryText.names(EXPAND, text), List.of());
  }

  private void allow(Set<String> known) {
    String text = uri.getRequestUri().getRawQuery();
    if (text != null && NAMELESS.matcher(text).find()) {
      // would pass unseen: an option without a name is in no map
      throw new BadQuery(QueryError.UNKNOWN_OPTION, "=", "=");
    }
    values.forEach(
        (option, given) -> {
          if (!known.contains(option)) {
            throw new BadQuery(QueryError.UNKNOWN_OPTION, option, option);
          }
          if (given.size() > 1) {
            throw BadQuery.malformed(option, given.get(1), QueryFlaw.REPEATED);
          }
        });
  }

  private String one(String option) {
    return values.getFirst(option);
  }

  private <T> T read(String option, Function<String, T> reading, T otherwise) {
    String text = one(option);
    return text == null ? otherwise : reading.apply(text);
  }

  private int top(int otherwise) {
    String text = one(TOP);
    if (text == null) {
      return otherwise;
    }
    if (!WHOLE.matcher(text).matches()) {
      throw BadQuery.malformed(TOP, text, QueryFlaw.NO_TOP);
    }
    return Integer.parseInt(text);
  }

  private boolean isTrue(String option) {
    String text = one(option);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw BadQuery.malformed(option, text, QueryFlaw.NO_SWITCH);
    }
    return "true".equals(text);
  }

  /** The address of the part that begins with the token, with all other options kept. */
  String nextLink(String token) {
    if (token == null) {
      return null;
    }
    StringBuilder link = new StringBuilder(uri.getAbsolutePath().toString());
    char before = '?';
    for (String option : KEPT) {
      if (one(option) != null) {
        link.append(before).append(option).append('=').append(encoded(one(option)));
        before = '&';
      }
    }
    return link.append(before).append(SKIP_TOKEN).append('=').append(encoded(token)).toString();
  }

  /**
   * The address of a part of another list.
   *
   * @param path the collection, relative to the base of the API, perhaps with options
   */
  String nextLink(String path, String token) {
    char before = path.indexOf('?') < 0 ? '?' : '&';
    return uri.getBaseUri() + path + before + SKIP_TOKEN + '=' + encoded(token);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
