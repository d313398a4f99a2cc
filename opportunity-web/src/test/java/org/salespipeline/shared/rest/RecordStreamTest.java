package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;

@DisplayName("A stream of a collection")
class RecordStreamTest {

  private static final int ROWS = 2500;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<ListRequest> asked = new ArrayList<>();

  /** A record of the collection. */
  public record Row(int number) {}

  private Page<Row> page(ListRequest wanted) {
    asked.add(wanted);
    int from = wanted.skipToken() == null ? 0 : Integer.parseInt(wanted.skipToken());
    int to = Math.min(from + wanted.top(), ROWS);
    List<Row> rows = IntStream.range(from, to).mapToObj(Row::new).toList();
    return new Page<>(rows, to < ROWS ? String.valueOf(to) : null, null, null);
  }

  private RecordStream<Row> stream(int top) {
    ListRequest first = ListRequest.first(Math.min(top, ListRequest.MAXIMUM_TOP));
    return new RecordStream<>(this::page, first, top, rows -> rows, RecordStreamTest::problem);
  }

  private static ProblemAnswer problem(RuntimeException failure) {
    return new ProblemAnswer(500, Map.of(), "{\"detail\":\"" + failure.getMessage() + "\"}");
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "1, 1, 1", "1000, 1000, 1", "1001, 1001, 2", "2147483647, 2500, 3"})
  void hasEachRecordOnALineOfItsOwnUpToTheWishedNumber(int top, int lines, int parts)
      throws IOException {
    stream(top).write(out);
    assertThat(lines())
        .containsExactlyElementsOf(
            IntStream.range(0, lines).mapToObj(number -> "{\"number\":" + number + "}").toList());
    assertThat(asked).hasSize(parts);
    assertThat(asked).allMatch(wanted -> wanted.top() <= ListRequest.MAXIMUM_TOP);
  }

  @Test
  void readsOnePartBeforeItIsAnsweredAndNoneAhead() {
    stream(Integer.MAX_VALUE);
    assertThat(asked).hasSize(1);
  }

  @Test
  void endsWithALineThatIsNoRecordWhereItBreaksOff() {
    RecordStream<Row> stream =
        new RecordStream<>(
            wanted -> {
              if (wanted.skipToken() != null) {
                throw new IllegalStateException("gone");
              }
              return page(wanted);
            },
            ListRequest.first(ListRequest.MAXIMUM_TOP),
            ROWS,
            rows -> rows,
            RecordStreamTest::problem);
    assertThatThrownBy(() -> stream.write(out)).hasMessage("gone");
    assertThat(lines()).hasSize(1001).last().isEqualTo("!{\"detail\":\"gone\"}");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotEndWith("\n");
  }
}
