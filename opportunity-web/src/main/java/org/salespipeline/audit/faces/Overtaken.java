package org.salespipeline.audit.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  private static final Pattern PERCENTAGE = Pattern.compile("(Prc|Percent)$");

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
    List<String> sentences =
        FieldChange.between(seen, now).stream()
            .map(FieldChange::field)
            .map(field -> sentence(field, seen, now, last.get(field)))
            .toList();
    return sentences.isEmpty() ? List.of(format.text("layout.overtaken.elsewhere")) : sentences;
  }

  private String sentence(String field, Record seen, Record now, LoggedChange by) {
    String what =
        format.text(
            "layout.overtaken.change",
            format.label(field),
            words(field, value(field, seen)),
            words(field, value(field, now)));
    return by == null
        ? what
        : format.text("layout.overtaken.by", format.dateTime(by.recordedAt()), by.by(), what);
  }

  private static Object value(String field, Record of) {
    try {
      return of.getClass().getMethod(field).invoke(of);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalArgumentException("Only public records can be told", notPublic);
    }
  }

  private String words(String field, Object value) {
    if (value == null || "".equals(value)) {
      return format.text("layout.overtaken.empty");
    }
    if (value instanceof Boolean yes) {
      return format.text(yes ? "layout.yes" : "layout.no");
    }
    if (value instanceof Enum<?> constant) {
      return format.word(constant);
    }
    if (value instanceof Collection<?> several) {
      return several.isEmpty()
          ? words(field, null)
          : several.stream().map(each -> words(field, each)).collect(Collectors.joining(", "));
    }
    return value instanceof Number figure && PERCENTAGE.matcher(field).find()
        ? format.percent(new BigDecimal(figure.toString()))
        : value.toString();
  }
}
