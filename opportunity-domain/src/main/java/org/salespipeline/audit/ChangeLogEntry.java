package org.salespipeline.audit;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.salespipeline.shared.Occasion;

/** One line of the change log; written once, never changed. */
@Entity
@Table(name = "change_log_entry")
public class ChangeLogEntry {

  @Id private UUID id;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "record_kind")
  private String recordKind;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "record_key")
  private String recordKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "operation")
  private Operation operation;

  @Column(name = "field")
  private String field;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "new_value")
  private String newValue;

  protected ChangeLogEntry() {
    // for JPA
  }

  /** A line about the record; the field's change is added by {@link #of}. */
  public ChangeLogEntry(LoggedRecord about, Operation operation, Occasion occasion) {
    id = Generators.timeBasedEpochGenerator().generate();
    recordedAt = occasion.at();
    recordedBy = occasion.user();
    recordKind = about.kind();
    recordId = about.id();
    recordKey = about.key();
    this.operation = operation;
  }

  /** The same line, naming the field and its two values. */
  public ChangeLogEntry of(FieldChange change) {
    field = change.field();
    oldValue = change.oldValue();
    newValue = change.newValue();
    return this;
  }
}
