package org.salespipeline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** One connection to the database with every statement prepared once: as fast as JDBC gets. */
final class JdbcClient implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  JdbcClient(DataSource source) throws SQLException {
    connection = source.getConnection();
  }

  /** Does several statements in one transaction. */
  void inTransaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    work.run();
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Reads all rows and all columns; returns the first row, or null. */
  Object[] query(String sql, Object... values) throws SQLException {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      Object[] first = null;
      while (rows.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = rows.getObject(i + 1);
        }
        first = first == null ? row : first;
      }
      return first;
    }
  }

  /** Writes. */
  void update(String sql, Object... values) throws SQLException {
    bound(sql, values).executeUpdate();
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  interface Work {
    void run() throws SQLException;
  }
}
