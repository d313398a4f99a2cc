package org.salespipeline.bench;

import java.sql.SQLException;

/** Something that partners do often, over HTTP and, for comparison, as bare statements. */
interface Operation {

  /** What it is called in the table and in the options. */
  String name();

  /** Does it once over HTTP. */
  void overHttp(HttpClient http);

  /** Does the same work once by prepared statements. */
  void byJdbc(JdbcClient jdbc) throws SQLException;

  /** What makes it different each time is its own business; this prepares that for one size. */
  default void prepare(BenchedSystem system) throws SQLException {}
}
