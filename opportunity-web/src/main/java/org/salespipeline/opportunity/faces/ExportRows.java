package org.salespipeline.opportunity.faces;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.table.TableWriter;

/**
 * All rows of a list, read part by part and told to a file as they come, so that no more than one
 * part is in memory and no transaction stays open meanwhile. The first part is read at once: what
 * is refused is refused before a file begins.
 */
final class ExportRows {

  private final Function<ListRequest, Page<OpportunityView>> query;
  private final ListRequest request;
  private final List<OpportunityColumn> columns;
  private final Function<Object, Object> worded;
  private Page<OpportunityView> page;

  /**
   * Reads the first part.
   *
   * @param worded what stands for a value in the file
   */
  ExportRows(
      Function<ListRequest, Page<OpportunityView>> query,
      List<SortKey> orderBy,
      List<OpportunityColumn> columns,
      Function<Object, Object> worded) {
    this.query = query;
    this.request = request(orderBy, columns);
    this.columns = List.copyOf(columns);
    this.worded = worded;
    this.page = query.apply(request);
  }

  private static ListRequest request(List<SortKey> orderBy, List<OpportunityColumn> columns) {
    Set<String> wanted = new LinkedHashSet<>();
    columns.forEach(column -> wanted.addAll(column.properties()));
    return new ListRequest(
        null,
        List.of(),
        orderBy,
        wanted.stream().map(Name::of).toList(),
        ListRequest.MAXIMUM_TOP,
        null,
        false);
  }

  /** Tells all rows, once. */
  void write(TableWriter table) throws IOException {
    writePage(table);
    while (page.nextToken() != null) {
      page = query.apply(request.from(page.nextToken()));
      writePage(table);
    }
  }

  private void writePage(TableWriter table) throws IOException {
    for (OpportunityView row : page.value()) {
      table.row(columns.stream().map(column -> worded.apply(column.of(row))).toList());
    }
  }
}
