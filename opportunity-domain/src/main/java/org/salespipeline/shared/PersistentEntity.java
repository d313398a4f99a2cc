package org.salespipeline.shared;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Identity, version and stamps of every stored record. The id is a time-ordered UUID (version 7)
 * given at birth, so that equality holds from the first moment; it never changes, whatever happens
 * to the business code.
 */
@MappedSuperclass
public abstract class PersistentEntity {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  protected PersistentEntity() {
    // for JPA
  }

  protected PersistentEntity(Occasion occasion) {
    id = Generators.timeBasedEpochGenerator().generate();
    createdAt = occasion.at();
    createdBy = occasion.user();
    changed(occasion);
  }

  /** The same record once more, stored nowhere. */
  protected PersistentEntity(PersistentEntity original) {
    id = original.id;
    version = original.version;
    createdAt = original.createdAt;
    createdBy = original.createdBy;
    changedAt = original.changedAt;
    changedBy = original.changedBy;
  }

  /** Stamps the record as changed on the given occasion. */
  protected final void changed(Occasion occasion) {
    changedAt = occasion.at();
    changedBy = occasion.user();
  }

  public final UUID id() {
    return id;
  }

  /** The number of the stored version; the base of the ETag. */
  public final long version() {
    return version;
  }

  public final Instant createdAt() {
    return createdAt;
  }

  public final String createdBy() {
    return createdBy;
  }

  public final Instant changedAt() {
    return changedAt;
  }

  public final String changedBy() {
    return changedBy;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof PersistentEntity that
            && getClass() == that.getClass()
            && id.equals(that.id));
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }
}
