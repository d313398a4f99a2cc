package org.salespipeline.opportunity.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.opportunity.service.BulkOutcome.Result;

@DisplayName("A run through many opportunities")
class BulkRunTest {

  private static final long HALF_A_SECOND = 500_000_000L;

  private final BulkRun run =
      new BulkRun(IntStream.range(0, 5).mapToObj(i -> BulkRow.of("OP" + i)).toList());
  private long time;

  @Test
  @DisplayName("does what it can in a while, tells how far it is, and goes on from there")
  void aWhileAtATime() {
    run.goOn(this::done, () -> time);
    assertThat(run.done()).isEqualTo(2);
    assertThat(run.isFinished()).isFalse();
    run.goOn(this::done, () -> time);
    run.goOn(this::done, () -> time);
    assertThat(run.isFinished()).isTrue();
    assertThat(run.with(Result.Done)).hasSize(5);
  }

  @Test
  @DisplayName("does one row even if each takes longer than a while")
  void atLeastOne() {
    run.goOn(
        row -> {
          time += 10 * HALF_A_SECOND;
          return done(row);
        },
        () -> time);
    assertThat(run.done()).isEqualTo(1);
  }

  @Test
  @DisplayName("leaves what was refused and what it has not come to")
  void unfinished() {
    run.goOn(
        row -> {
          time += HALF_A_SECOND;
          return row(row.number(), row.number().equals("OP0") ? Result.Refused : Result.Done);
        },
        () -> time);
    assertThat(numbers(run.unfinished())).containsExactly("OP0", "OP2", "OP3", "OP4");
  }

  private BulkRow done(BulkRow row) {
    time += HALF_A_SECOND;
    return row(row.number(), Result.Done);
  }

  private static BulkRow row(String number, Result result) {
    return new BulkRow(number, null, 1L, result, "", null);
  }

  private static List<String> numbers(List<BulkRow> rows) {
    return rows.stream().map(BulkRow::number).toList();
  }
}
