package org.salespipeline.comment.faces;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.salespipeline.comment.CommentData;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.comment.service.CommentView;
import org.salespipeline.shared.faces.Attempt;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Undo;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Versioned;

/** The comments of the record that the page shows (domain reference 2.7). */
@Named("comments")
@ViewScoped
public class CommentsBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CommentService service;
  @Inject private Feedback feedback;
  @Inject private Undo undo;
  @Inject private Event<CommentsChanged> changed;

  private CommentOwner ownerType;
  private UUID ownerId;
  private String added;
  private final Attempt attempt = new Attempt();
  private Integer line;
  private Long version;
  private LocalDate date;
  private String comment;
  private transient List<CommentView> lines;

  /** The comments of this record, newest first. */
  public List<CommentView> of(CommentOwner type, UUID id) {
    if (lines == null || !Objects.equals(ownerId, id)) {
      ownerType = type;
      ownerId = id;
      lines =
          service
              .list(
                  type,
                  id,
                  ListRequest.first(ListRequest.MAXIMUM_TOP, SortKey.descending("lineNumber")))
              .value();
    }
    return lines;
  }

  /** Adds what was typed below the list. */
  public synchronized void add() {
    if (!attempt.isOpen()) {
      return;
    }
    feedback.attempt(
        () -> {
          service.create(ownerType, ownerId, new CommentData(null, added));
          attempt.done();
          added = null;
          reread();
        });
  }

  public Attempt getAttempt() {
    return attempt;
  }

  /** Starts to change a line. */
  public void edit(int lineNumber) {
    Versioned<CommentView> found = service.get(ownerType, ownerId, lineNumber);
    line = lineNumber;
    version = found.version();
    date = found.value().date();
    comment = found.value().comment();
  }

  /** Stores the changed line. */
  public void save() {
    feedback.attempt(
        () -> {
          service.change(ownerType, ownerId, line, new CommentData(date, comment), version);
          line = null;
          reread();
        });
  }

  private void reread() {
    lines = null;
    changed.fire(new CommentsChanged(ownerId));
  }

  /** Leaves the line as it was. */
  public void cancel() {
    line = null;
  }

  /** Deletes the line that the button was shown with, and offers to write it again. */
  public void delete() {
    int lineNumber = Integer.parseInt(Faces.getRequestParameter("deletedLine"));
    feedback.attempt(
        () -> {
          Versioned<CommentView> removed = service.get(ownerType, ownerId, lineNumber);
          service.delete(ownerType, ownerId, lineNumber, removed.version());
          undo.offer(
              new RemovedComment(
                  ownerType, ownerId, removed.value().date(), removed.value().comment()),
              "comment.deleted");
          reread();
        });
  }

  void writeAgain(@Observes RemovedComment removed) {
    feedback.attempt(
        () -> {
          service.create(
              removed.ownerType(),
              removed.ownerId(),
              new CommentData(removed.date(), removed.comment()));
          feedback.tell("layout.undone");
          reread();
        });
  }

  /** Whether this line is being changed. */
  public boolean isEdited(int lineNumber) {
    return line != null && line == lineNumber;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
