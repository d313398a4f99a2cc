package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.omnifaces.util.Faces;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.table.CsvTable;
import org.salespipeline.shared.table.TableColumn;
import org.salespipeline.shared.table.TableWriter;
import org.salespipeline.shared.table.XlsxTable;

/** What the list of opportunities shows at the same address, all of it, as a file. */
@Named("opportunityExport")
@RequestScoped
public class OpportunityExport {

  @Inject private OpportunityListBacking list;
  @Inject private Format format;

  /** Answers with the file. */
  public void send() {
    String wanted = Faces.getRequestParameter("format");
    ExportFormat kind = ExportFormat.of(wanted).orElseThrow(() -> new NotFound("exports", wanted));
    List<OpportunityColumn> columns = list.getTable().exportColumns();
    ExportRows rows = list.export(columns, this::worded);
    Faces.sendFile(fileName(kind), true, out -> write(table(kind, columns, out), rows));
  }

  private void write(TableWriter table, ExportRows rows) throws IOException {
    try {
      rows.write(table);
    } catch (RuntimeException failure) {
      // the answer has begun, so its status can tell nothing any more
      table.breakOff(format.text("opportunity.export.brokenOff"));
      throw failure;
    }
    table.finish();
  }

  private TableWriter table(ExportFormat kind, List<OpportunityColumn> columns, OutputStream out)
      throws IOException {
    List<TableColumn> heads =
        columns.stream()
            .map(each -> new TableColumn(format.text(each.titleKey()), each.kind()))
            .toList();
    if (kind == ExportFormat.Xlsx) {
      String title = format.text("opportunity.list.title");
      return new XlsxTable(out, title, heads, format.getDatePattern());
    }
    return CsvTable.forReader(out, heads, format.getLocale(), format.getDecimalSeparator());
  }

  private Object worded(Object value) {
    return value instanceof Enum<?> constant ? format.word(constant) : value;
  }

  private String fileName(ExportFormat kind) {
    return format.text("opportunity.export.file")
        + "-"
        + format.getToday()
        + "."
        + kind.extension();
  }
}
