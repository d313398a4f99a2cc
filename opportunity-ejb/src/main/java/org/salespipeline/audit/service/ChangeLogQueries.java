package org.salespipeline.audit.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.salespipeline.shared.query.Sql;

/** Reads the change log for those who change records. It tells who and when, never the values. */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
public class ChangeLogQueries {

  private static final String LAST =
      """
      select distinct on (l.field) l.field, l.recorded_at, coalesce(u.display_name, l.recorded_by) as who
        from change_log_entry l
        left join user_account u
          on lower(u.user_name) = lower(l.recorded_by) and u.deleted_at is null
       where l.record_id = ? and l.recorded_at >= ? and l.field is not null
       order by l.field, l.recorded_at desc
      """;

  @Inject private Sql sql;

  /** The last change of every field of a record that was changed since. */
  public List<LoggedChange> lastSince(UUID recordId, Instant since) {
    return sql.rows(
        row ->
            new LoggedChange(
                row.getString("field"),
                row.getString("who"),
                row.getTimestamp("recorded_at").toInstant()),
        LAST,
        recordId,
        since);
  }
}
