package org.salespipeline.figures.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.salespipeline.shared.faces.Format;

/** Writes figures as the reader does, each with the address of the rows behind it. */
@Dependent
class FigureWriter {

  /** Nothing, where a column does not apply. */
  static final Figure NONE = new Figure(null, "", null);

  @Inject private Format format;

  Figure number(long number, String link) {
    return number(BigDecimal.valueOf(number), link);
  }

  /** A number of whatever is counted, such as days; nothing is written for null. */
  Figure number(BigDecimal number, String link) {
    return new Figure(number, format.number(number), link);
  }

  Figure money(BigDecimal amount, String link) {
    return new Figure(amount, format.money(amount), link);
  }

  Figure percent(BigDecimal percentage, String link) {
    return new Figure(percentage, format.percent(percentage), link);
  }

  /** A table whose heading and columns are called by these keys. */
  FigureTable table(String heading, List<FigureRow> rows, String... columns) {
    return new FigureTable(
        format.text(heading), Stream.of(columns).map(format::text).toList(), rows);
  }

  /** What something is called: by its description, or else by its code or number. */
  static String name(String description, Object otherwise) {
    return description == null ? String.valueOf(otherwise) : description;
  }
}
