package org.salespipeline.shared.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.salespipeline.shared.query.Sql;

/** The company's time zone, read once for each request that asks for it. */
@RequestScoped
class CompanyZone {

  @Inject private Sql sql;

  private ZoneId zone;

  /** That of the machine until the set-up record exists. */
  ZoneId get() {
    if (zone == null) {
      zone =
          sql.first(
                  row -> ZoneId.of(row.getString("time_zone")),
                  "select time_zone from company_setup")
              .orElseGet(ZoneId::systemDefault);
    }
    return zone;
  }
}
