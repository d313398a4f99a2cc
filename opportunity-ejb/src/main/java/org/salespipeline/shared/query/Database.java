package org.salespipeline.shared.query;

import java.util.List;

/** Where a {@link Listing} reads its rows. */
interface Database {

  /** The rows that the statement finds, each with its columns. */
  List<Object[]> rows(Condition statement);
}
