package org.salespipeline.shared.persistence;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/**
 * PostgreSQL as EclipseLink knows it, and the type of an absent {@link UUID}. Without it an empty
 * reference is sent as text, which PostgreSQL refuses for a uuid column. Constants in the text of a
 * query stay in it: bound, they would keep PostgreSQL from the indexes of the rows that have them,
 * or have it plan the query each time. Besides {@link WritesInOneTrip} the only class that names
 * the persistence provider.
 */
public class PostgreSqlWithUuids extends PostgreSQLPlatform {

  private static final long serialVersionUID = 1L;

  /** Called by the provider. */
  public PostgreSqlWithUuids() {
    setShouldBindLiterals(false);
  }

  @Override
  public int getJDBCType(Class<?> javaType) {
    return javaType == UUID.class ? Types.OTHER : super.getJDBCType(javaType);
  }
}
