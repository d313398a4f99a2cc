package org.salespipeline.opportunity.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.table.TableWriter;

@DisplayName("The rows of an export")
class ExportRowsTest {

  private static final int ROWS = 10_000;

  private final List<ListRequest> asked = new ArrayList<>();
  private final List<List<?>> told = new ArrayList<>();

  @Test
  @DisplayName("are read part by part, each when the one before is told")
  void partByPart() throws IOException {
    ExportRows rows = rows(OpportunityColumn.NUMBER, OpportunityColumn.STATUS);
    assertThat(asked).hasSize(1);
    rows.write(new Told());
    assertThat(asked).hasSize(ROWS / ListRequest.MAXIMUM_TOP);
    assertThat(told).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(told.get(1).toString()).isEqualTo("[OP1, won]");
  }

  @Test
  @DisplayName("ask for what their columns show, in the order of the list, and count nothing")
  void asksForWhatIsShown() {
    rows(OpportunityColumn.SALESPERSON, OpportunityColumn.NUMBER);
    ListRequest first = asked.get(0);
    assertThat(first.select())
        .extracting(Name::text)
        .containsExactly("salespersonName", "salespersonCode", "number");
    assertThat(first.orderBy()).containsExactly(SortKey.descending("number"));
    assertThat(first.count()).isFalse();
  }

  private ExportRows rows(OpportunityColumn... columns) {
    return new ExportRows(
        this::page,
        List.of(SortKey.descending("number")),
        List.of(columns),
        value -> value == OpportunityStatus.Won ? "won" : value);
  }

  private Page<OpportunityView> page(ListRequest request) {
    int from = request.skipToken() == null ? 0 : Integer.parseInt(request.skipToken());
    // the part before is told before the next is asked for
    assertThat(told).hasSize(from);
    asked.add(request);
    int to = from + request.top();
    return new Page<>(
        IntStream.range(from, to).mapToObj(ExportRowsTest::row).toList(),
        to < ROWS ? String.valueOf(to) : null,
        null,
        null);
  }

  private static OpportunityView row(int number) {
    java.lang.reflect.RecordComponent[] components = OpportunityView.class.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < values.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          switch (components[i].getName()) {
            case "number" -> "OP" + number;
            case "status" -> OpportunityStatus.Won;
            case "estimatedValue" -> BigDecimal.TEN;
            case "closed" -> true;
            case "numberOfInteractions" -> 0;
            default -> null;
          };
    }
    try {
      return OpportunityView.class.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private final class Told implements TableWriter {

    @Override
    public void row(List<?> cells) {
      told.add(cells);
    }

    @Override
    public void finish() {
      // nothing is kept back
    }

    @Override
    public void breakOff(String reason) {
      throw new AssertionError(reason);
    }
  }
}
