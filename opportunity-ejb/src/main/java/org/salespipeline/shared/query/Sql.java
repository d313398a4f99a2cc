package org.salespipeline.shared.query;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements of our own, sent as they stand: for what is asked so often that every needless step
 * counts. They are part of the transaction if there is one; else each stands for itself, which
 * saves the round trip of ending one. What an entity manager has not flushed yet they do not see.
 *
 * <p>Outside of a transaction a question is asked again where the connection turns out to be dead,
 * as after a restart of the database.
 *
 * <p>A text is always the same for the same question, and values are always bound, so that driver
 * and database prepare it once.
 */
@ApplicationScoped
public class Sql {

  /** How many connections that the database has closed are put up with before one is alive. */
  private static final int MOST_LOST = 30;

  /** The classes of the standard's codes for connections that are gone. */
  private static final String CONNECTION = "08";

  private static final String SHUT_DOWN = "57P0";

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  /** All rows that the statement finds, in its order. */
  public <T> List<T> rows(RowReader<T> reader, String sql, Object... values) {
    return rows(statement -> {}, reader, sql, values);
  }

  private <T> List<T> rows(
      Preparation preparation, RowReader<T> reader, String sql, Object... values) {
    for (int left = MOST_LOST; ; left--) {
      try (Connection connection = source.getConnection()) {
        try {
          return rows(connection, preparation, reader, sql, values);
        } catch (SQLException failure) {
          if (!standsForItself() || !isLost(failure) || left == 0) {
            throw failure;
          }
          // so that the pool does not lend it again; the next one may be alive
          connection.abort(Runnable::run);
        }
      } catch (SQLException failure) {
        throw new PersistenceException(failure);
      }
    }
  }

  private static <T> List<T> rows(
      Connection connection,
      Preparation preparation,
      RowReader<T> reader,
      String sql,
      Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      preparation.apply(statement);
      bind(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(reader.read(found));
        }
        return rows;
      }
    }
  }

  private boolean standsForItself() {
    return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
  }

  /** Whether the database had hung up already, and not just now while it was waited for. */
  private static boolean isLost(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    boolean lost = state.startsWith(CONNECTION) || state.startsWith(SHUT_DOWN);
    return lost && !(failure.getCause() instanceof SocketTimeoutException);
  }

  /** The first row that the statement finds; the caller knows that it finds few. */
  public <T> Optional<T> first(RowReader<T> reader, String sql, Object... values) {
    return rows(reader, sql, values).stream().findFirst();
  }

  /** The one row, or the few, that the statement finds by an index, each with all its columns. */
  List<Object[]> record(Condition statement) {
    return rows(new AllColumns(), statement.sql(), statement.values().toArray());
  }

  /** The rows of a list, each with all its columns, if finding them does not take too long. */
  List<Object[]> list(Condition statement) {
    return rows(QueryTimeout::on, new AllColumns(), statement.sql(), statement.values().toArray());
  }

  /** Figures that are added up over many rows, if that does not take too long. */
  public <T> List<T> figures(RowReader<T> reader, Condition statement) {
    return rows(QueryTimeout::on, reader, statement.sql(), statement.values().toArray());
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  /** Makes something of the row that the result stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Preparation {
    void apply(PreparedStatement statement) throws SQLException;
  }
}
