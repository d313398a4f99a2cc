package org.salespipeline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.TODAY;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.today;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.CommonError;

@DisplayName("Domain reference 2.7: comments")
class CommentLineTest {

  @Test
  @DisplayName("2.7 a new line comes after the last one and has the day's date")
  void isAppended() {
    CommentLine line = line("hello", 20_000);
    assertThat(line.lineNumber()).isEqualTo(30_000);
    assertThat(line.data().date()).isEqualTo(TODAY);
  }

  @Test
  @DisplayName("2.7 a comment is there and has at most 80 characters")
  void isChecked() {
    assertRefused(CommonError.FIELD_REQUIRED, "comment", () -> line(" ", 0));
    assertRefused(CommonError.FIELD_TOO_LONG, "comment", () -> line("x".repeat(81), 0));
  }

  private static CommentLine line(String text, int lastLine) {
    return CommentLine.create(
        CommentOwner.Contact, UUID.randomUUID(), lastLine, new CommentData(null, text), today());
  }
}
