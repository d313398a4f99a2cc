package org.salespipeline.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Keys of records that operations are done to, each handed out to one client at a time. */
final class Stock {

  private final List<String> keys;
  private final AtomicInteger next = new AtomicInteger();

  private Stock(List<String> keys) {
    this.keys = keys;
  }

  static Stock of(DataSource source, String sql) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return new Stock(keys);
  }

  /** The next one, from the beginning again once all were used. */
  String again() {
    return keys.get(Math.floorMod(next.getAndIncrement(), keys.size()));
  }

  /** The next one, which is used up by that. */
  String once() {
    int taken = next.getAndIncrement();
    if (taken >= keys.size()) {
      throw new IllegalStateException("All " + keys.size() + " are used up; measure for less long");
    }
    return keys.get(taken);
  }
}
