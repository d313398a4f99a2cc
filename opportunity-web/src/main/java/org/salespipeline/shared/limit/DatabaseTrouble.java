package org.salespipeline.shared.limit;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.salespipeline.shared.ErrorCode;

/**
 * What passes by itself: a database that cannot be reached or is too slow at the moment. Told by
 * the codes of the standard.
 */
public final class DatabaseTrouble {

  /** The seconds after which the same request may well succeed. */
  public static final int PAUSE_SECONDS = 5;

  private DatabaseTrouble() {}

  /** What to say of the failure, if it is of that kind; looks through wrappers. */
  public static Optional<ErrorCode> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(sql -> meant(sql).stream())
        .findFirst();
  }

  private static Optional<ErrorCode> meant(SQLException failure) {
    if (failure.getSQLState() == null) {
      // not PostgreSQL's word but the pool's: it has no connection left
      return Optional.of(LimitError.BUSY);
    }
    return switch (failure.getSQLState()) {
      // a statement or a wait for a lock that took too long
      case "57014", "55P03" -> Optional.of(LimitError.QUERY_TIMEOUT);
      // a connection that is lost, or that the database refuses at the moment
      case "08000", "08001", "08003", "08004", "08006", "53300", "57P01", "57P02", "57P03" ->
          Optional.of(LimitError.BUSY);
      default -> Optional.empty();
    };
  }
}
