package org.salespipeline.shared.query;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.salespipeline.shared.query.Sql.RowReader;

/**
 * Reads all columns of each row of one result; days as such, since the driver makes its dates by
 * calendars.
 */
final class AllColumns implements RowReader<Object[]> {

  /** What each column is asked for as, or null where the driver chooses. */
  private Class<?>[] types;

  @Override
  public Object[] read(ResultSet row) throws SQLException {
    if (types == null) {
      types = types(row.getMetaData());
    }
    Object[] columns = new Object[types.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = types[i] == null ? row.getObject(i + 1) : row.getObject(i + 1, types[i]);
    }
    return columns;
  }

  private static Class<?>[] types(ResultSetMetaData columns) throws SQLException {
    Class<?>[] types = new Class<?>[columns.getColumnCount()];
    for (int i = 0; i < types.length; i++) {
      types[i] = columns.getColumnType(i + 1) == Types.DATE ? LocalDate.class : null;
    }
    return types;
  }
}
