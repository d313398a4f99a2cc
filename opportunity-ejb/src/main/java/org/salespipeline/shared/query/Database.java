package org.salespipeline.shared.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Where a {@link Listing} reads its rows. */
interface Database {

  /** The rows that the statement finds, each with its columns. */
  List<Object[]> rows(Condition statement);

  /** The database behind the entity manager, in its transaction. */
  static Database of(EntityManager em) {
    return statement -> {
      Query query = QueryTimeout.on(em.createNativeQuery(numbered(statement.sql())));
      List<Object> values = statement.values();
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i));
      }
      List<?> found = query.getResultList();
      return found.stream()
          .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
          .toList();
    };
  }

  /** The text with a number after each question mark, as the entity manager wants it. */
  private static String numbered(String sql) {
    StringBuilder numbered = new StringBuilder(sql.length() + 32);
    int position = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      numbered.append(c);
      if (c == '?') {
        numbered.append(++position);
      }
    }
    return numbered.toString();
  }
}
