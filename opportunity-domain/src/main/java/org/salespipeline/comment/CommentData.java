package org.salespipeline.comment;

import java.time.LocalDate;
import org.salespipeline.shared.Texts;

/**
 * What a person or partner writes of a comment.
 *
 * @param date the day of the comment; today where absent
 * @param comment up to 80 characters
 */
public record CommentData(LocalDate date, String comment) {

  public CommentData {
    comment = Texts.trimmed(comment);
  }
}
