package org.salespipeline.shared;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;

/**
 * Tells EclipseLink how an absent UUID is bound. It takes it for text otherwise, and PostgreSQL
 * refuses a text where a UUID belongs, even an absent one. Named in persistence.xml beside the
 * provider; the only class that knows it.
 */
public class UuidPostgreSql extends PostgreSQL10Platform {

  private static final long serialVersionUID = 1L;

  @Override
  public int getJDBCType(Class<?> javaType) {
    return javaType == UUID.class ? Types.OTHER : super.getJDBCType(javaType);
  }
}
