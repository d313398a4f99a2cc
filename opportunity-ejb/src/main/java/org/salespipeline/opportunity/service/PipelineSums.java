package org.salespipeline.opportunity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.salespipeline.shared.query.Sql;

/**
 * Keeps the pipeline's sums short. They are exact at any moment: each change of an opportunity adds
 * its difference in the same transaction. Here the differences that have come together are put into
 * the sums, so that few are left to add up by those who read. Runs on every node; one at a time
 * does it.
 */
@Singleton
public class PipelineSums {

  @Inject private Sql sql;

  /** Looks every ten seconds. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @PermitAll
  public void addUp() {
    sql.first(row -> row.getLong(1), "select pipeline_added_up()");
  }
}
