package org.salespipeline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.TODAY;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

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

  @Test
  @DisplayName("2.7 a line can be written anew and taken away, which tells when and by whom")
  void changes() {
    CommentLine line = line("hello", 0);
    line.change(new CommentData(TODAY.minusDays(1), "bye"), tomorrow());
    assertThat(line.data()).isEqualTo(new CommentData(TODAY.minusDays(1), "bye"));
    assertStamped(line);
    assertRefused(
        CommonError.FIELD_TOO_LONG,
        "comment",
        () -> line.change(new CommentData(null, "x".repeat(81)), today()));
    CommentLine other = line("hello", 0);
    other.delete(tomorrow());
    assertThat(other.isDeleted()).isTrue();
    assertStamped(other);
  }
}
