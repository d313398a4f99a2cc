package org.salespipeline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * A record that leaves a tombstone when it is deleted: gone for every user and call, still there
 * for the history that refers to it. Every question asked of the database leaves tombstones out.
 */
@MappedSuperclass
public abstract class DeletableEntity extends PersistentEntity {

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Column(name = "deleted_by")
  private String deletedBy;

  protected DeletableEntity() {
    // for JPA
  }

  protected DeletableEntity(Occasion occasion) {
    super(occasion);
  }

  /** The same record once more, stored nowhere. */
  protected DeletableEntity(DeletableEntity original) {
    super(original);
    deletedAt = original.deletedAt;
    deletedBy = original.deletedBy;
  }

  /** Turns the record into a tombstone; the rules that may forbid it are asked before. */
  protected final void bury(Occasion occasion) {
    changed(occasion);
    deletedAt = occasion.at();
    deletedBy = occasion.user();
  }

  public final boolean isDeleted() {
    return deletedAt != null;
  }
}
