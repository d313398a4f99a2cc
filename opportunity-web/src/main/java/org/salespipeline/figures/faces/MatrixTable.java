package org.salespipeline.figures.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.opportunity.faces.CycleFilterForm;
import org.salespipeline.opportunity.service.MatrixCell;
import org.salespipeline.opportunity.service.MatrixLine;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;

/** Writes the matrix as a table, each of its figures a link to the rows behind it. */
@Dependent
class MatrixTable {

  @Inject private Format format;

  /**
   * Lines by columns of periods, with a total of each line; cells without anything are blank.
   *
   * @param state the address of the matrix, which says what the opportunities are narrowed by
   */
  FigureTable of(MatrixForm form, List<MatrixLine> lines, List<Period> periods, ListState state) {
    List<String> columns = new ArrayList<>();
    periods.forEach(period -> columns.add(name(period, form.getBy())));
    columns.add(format.text("figures.total"));
    List<FigureRow> rows = lines.stream().map(line -> row(form, line, periods, state)).toList();
    return new FigureTable(format.word(form.getLines()), columns, rows);
  }

  private String name(Period period, PeriodLength by) {
    return switch (by) {
      case Day, Week -> format.date(period.from());
      case Month -> pattern("MMM yyyy", period);
      case Quarter -> pattern("QQQ yyyy", period);
      case Year -> pattern("yyyy", period);
    };
  }

  private String pattern(String pattern, Period period) {
    return DateTimeFormatter.ofPattern(pattern, format.getLocale()).format(period.from());
  }

  private FigureRow row(MatrixForm form, MatrixLine line, List<Period> periods, ListState state) {
    List<Figure> figures = new ArrayList<>();
    MatrixCell total = MatrixCell.NONE;
    for (int i = 0; i < periods.size(); i++) {
      MatrixCell cell = line.cells().get(i);
      figures.add(figure(form, cell, link(form, line, cell, periods.get(i), state)));
      total = total.plus(cell);
    }
    Period all = new Period(periods.get(0).from(), periods.get(periods.size() - 1).to());
    figures.add(figure(form, total, link(form, line, total, all, state)));
    return new FigureRow(line.name(), line.part() ? "is-part" : "", figures);
  }

  private Figure figure(MatrixForm form, MatrixCell cell, String link) {
    BigDecimal value = form.getShow().of(cell);
    if (value.signum() == 0) {
      return FigureWriter.NONE;
    }
    boolean number = form.getShow().isNumber();
    return new Figure(value, number ? format.number(value) : amount(value, form.getFactor()), link);
  }

  private String amount(BigDecimal value, RoundingFactor factor) {
    BigDecimal rounded = factor.of(value);
    return factor == RoundingFactor.None ? format.amount(rounded) : format.number(rounded);
  }

  private String link(
      MatrixForm form, MatrixLine line, MatrixCell cell, Period period, ListState state) {
    if (line.deleted()) {
      return null;
    }
    RowsLink rows =
        RowsLink.of(form.getStatus())
            .closing(period.from(), period.to())
            .narrowedBy(state, CycleFilterForm.names());
    long number = cell.numberOfOpportunities();
    return switch (form.getLines()) {
      case Salesperson -> rows.ofSalesperson(line.code()).unlessNone(number);
      case Contact -> rows.ofContact(line.code()).unlessNone(number);
      case SalesCycle -> rows.ofCycle(line.code()).unlessNone(number);
    };
  }
}
