package org.salespipeline.audit.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.service.ChangeLogQueries;
import org.salespipeline.audit.service.LoggedChange;
import org.salespipeline.shared.faces.Format;

/**
 * Tells somebody who was overtaken what the others have changed: who, when, the field, old, new.
 */
@RequestScoped
public class Overtaken {

  private static final String PERCENT = "Prc";

  @Inject private ChangeLogQueries log;
  @Inject private Format format;

  /**
   * One sentence for each field that differs.
   *
   * @param seenAt when the state was stored that was seen
   */
  public List<String> sentences(UUID recordId, Instant seenAt, Record seen, Record now) {
    Map<String, LoggedChange> last =
        log.lastSince(recordId, seenAt).stream()
            .collect(Collectors.toMap(LoggedChange::field, Function.identity()));
    return FieldChange.between(seen, now).stream()
        .map(change -> sentence(change, last.get(change.field())))
        .toList();
  }

  private String sentence(FieldChange change, LoggedChange by) {
    String what =
        format.text(
            "layout.overtaken.change",
            format.label(change.field()),
            value(change.field(), change.oldValue()),
            value(change.field(), change.newValue()));
    return by == null
        ? what
        : format.text("layout.overtaken.by", format.dateTime(by.recordedAt()), by.by(), what);
  }

  private String value(String field, String text) {
    if (text == null) {
      return format.text("layout.overtaken.empty");
    }
    if (field.endsWith(PERCENT)) {
      return format.percent(new BigDecimal(text));
    }
    return switch (text) {
      case "true" -> format.text("layout.yes");
      case "false" -> format.text("layout.no");
      default -> text;
    };
  }
}
