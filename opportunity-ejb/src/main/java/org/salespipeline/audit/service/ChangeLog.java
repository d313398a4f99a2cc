package org.salespipeline.audit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.salespipeline.audit.ChangeLogEntry;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.LoggedRecord;
import org.salespipeline.audit.Operation;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.service.Occasions;

/**
 * Tells the change log what a service did, within its transaction. Kinds are named as the API names
 * the collection; secrets are never written.
 */
@Dependent
public class ChangeLog {

  @Inject private ChangeLogRepository repository;
  @Inject private Occasions occasions;

  /** A record was entered with this state. */
  public void created(String kind, UUID id, String key, Record data) {
    created(kind, id, key, data, occasions.now());
  }

  /** As {@link #created(String, UUID, String, Record)}, on an occasion that is known already. */
  public void created(String kind, UUID id, String key, Record data, Occasion occasion) {
    repository.add(
        new ChangeLogEntry(new LoggedRecord(kind, id, key), Operation.Create, occasion)
            .of(new FieldChange(null, null, FieldChange.described(data))));
  }

  /** A record got another state: one line for every field that differs. */
  public void changed(String kind, UUID id, String key, Record before, Record after) {
    changed(kind, id, key, before, after, occasions.now());
  }

  /**
   * As {@link #changed(String, UUID, String, Record, Record)}, on the occasion on which the record
   * itself was stamped.
   */
  public void changed(
      String kind, UUID id, String key, Record before, Record after, Occasion occasion) {
    List<FieldChange> changes = FieldChange.between(before, after);
    LoggedRecord about = new LoggedRecord(kind, id, key);
    changes.forEach(
        change -> repository.add(new ChangeLogEntry(about, Operation.Change, occasion).of(change)));
  }

  /** One field of a record got another value without a command that named it. */
  public void changed(String kind, UUID id, String key, FieldChange change) {
    changed(kind, id, key, change, occasions.now());
  }

  /**
   * As {@link #changed(String, UUID, String, FieldChange)}, on an occasion that is known already.
   */
  public void changed(String kind, UUID id, String key, FieldChange change, Occasion occasion) {
    repository.add(
        new ChangeLogEntry(new LoggedRecord(kind, id, key), Operation.Change, occasion).of(change));
  }

  /** A record was deleted in this state. */
  public void deleted(String kind, UUID id, String key, Record data) {
    repository.add(
        new ChangeLogEntry(new LoggedRecord(kind, id, key), Operation.Delete, occasions.now())
            .of(new FieldChange(null, FieldChange.described(data), null)));
  }
}
