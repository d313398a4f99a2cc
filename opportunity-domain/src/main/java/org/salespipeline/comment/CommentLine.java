package org.salespipeline.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;

/** One line of the comments of a record (domain reference 2.7). */
@Entity
@Table(name = "comment_line")
public class CommentLine extends DeletableEntity {

  /** The distance between two lines, which leaves room for lines in between. */
  public static final int LINE_STEP = 10_000;

  private static final int COMMENT_LENGTH = 80;

  @Enumerated(EnumType.STRING)
  @Column(name = "owner_type", updatable = false)
  private CommentOwner ownerType;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "line_number", updatable = false)
  private int lineNumber;

  @Column(name = "date")
  private LocalDate date;

  @Column(name = "comment")
  private String comment;

  protected CommentLine() {
    // for JPA
  }

  private CommentLine(CommentOwner ownerType, UUID ownerId, int lineNumber, Occasion occasion) {
    super(occasion);
    this.ownerType = ownerType;
    this.ownerId = ownerId;
    this.lineNumber = lineNumber;
  }

  /**
   * Writes a line under those that are there.
   *
   * @param lastLine the number of the last line the owner ever had, 0 for none
   */
  public static CommentLine create(
      CommentOwner ownerType, UUID ownerId, int lastLine, CommentData data, Occasion occasion) {
    CommentLine line = new CommentLine(ownerType, ownerId, lastLine + LINE_STEP, occasion);
    line.take(data, occasion);
    return line;
  }

  public void change(CommentData data, Occasion occasion) {
    take(data, occasion);
    changed(occasion);
  }

  public void delete(Occasion occasion) {
    bury(occasion);
  }

  public int lineNumber() {
    return lineNumber;
  }

  /** The writable state. */
  public CommentData data() {
    return new CommentData(date, comment);
  }

  private void take(CommentData data, Occasion occasion) {
    new Checks()
        .required("comment", data.comment())
        .length("comment", data.comment(), COMMENT_LENGTH)
        .throwIfAny();
    date = data.date() == null ? occasion.today() : data.date();
    comment = data.comment();
  }
}
