package org.salespipeline.shared.query;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads all columns of the rows of one result. Days and moments are read as the types of java.time;
 * what the driver makes of them by itself takes a calendar for each.
 */
final class WholeRow implements Sql.RowReader<Object[]> {

  private Class<?>[] types;

  @Override
  public Object[] read(ResultSet row) throws SQLException {
    if (types == null) {
      types = typesOf(row.getMetaData());
    }
    Object[] columns = new Object[types.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = types[i] == null ? row.getObject(i + 1) : row.getObject(i + 1, types[i]);
    }
    return columns;
  }

  private static Class<?>[] typesOf(ResultSetMetaData row) throws SQLException {
    Class<?>[] types = new Class<?>[row.getColumnCount()];
    for (int i = 0; i < types.length; i++) {
      types[i] =
          switch (row.getColumnType(i + 1)) {
            case Types.DATE -> LocalDate.class;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.class;
            default -> null;
          };
    }
    return types;
  }
}
