package org.salespipeline.shared.query;

import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/** A list was asked for in a way that cannot be understood. */
public class BadQuery extends BusinessException {

  private static final long serialVersionUID = 1L;
  private static final String FILTER = "$filter";
  private static final int MOST_SHOWN = 60;

  /**
   * @param option the option as the caller spells it, such as {@code $orderby}
   */
  public BadQuery(QueryError code, String option, Object... arguments) {
    super(Violation.of(option, code, arguments));
  }

  /** Something in an option that cannot be understood. */
  public static BadQuery at(Place place, QueryFlaw flaw) {
    QueryError code =
        place.option().equals(FILTER) ? QueryError.MALFORMED_FILTER : QueryError.MALFORMED_OPTION;
    return new BadQuery(code, place.option(), token(place), position(place), flaw);
  }

  /** A value that cannot be understood as a whole. */
  public static BadQuery malformed(String option, String value, QueryFlaw flaw) {
    return at(new Place(option, value, 1), flaw);
  }

  /** A property or link that is not known. */
  public static BadQuery unknown(Place place) {
    return new BadQuery(QueryError.UNKNOWN_PROPERTY, place.option(), token(place), position(place));
  }

  private static Object token(Place place) {
    String token = place.token();
    if (token.isEmpty()) {
      return QueryFlaw.END;
    }
    return token.length() <= MOST_SHOWN ? token : token.substring(0, MOST_SHOWN) + "…";
  }

  /** As text, for it is not grouped like an amount. */
  private static String position(Place place) {
    return String.valueOf(place.position());
  }
}
