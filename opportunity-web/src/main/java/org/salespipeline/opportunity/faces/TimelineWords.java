package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.salespipeline.opportunity.service.TimelineItem;
import org.salespipeline.opportunity.service.TimelineKind;
import org.salespipeline.shared.faces.Format;

/** Tells what happened to an opportunity in the reader's language. */
@Named("timelineWords")
@RequestScoped
public class TimelineWords {

  @Inject private Format format;

  /** What happened, in a few words. */
  public String title(TimelineItem item) {
    return switch (item.kind()) {
      case Stage -> stage(item);
      case Comment -> format.text("opportunity.timeline.comment");
      case Change ->
          item.field() == null
              ? format.text("opportunity.timeline.created")
              : format.label(item.field());
    };
  }

  private String stage(TimelineItem item) {
    String action = format.word(item.actionTaken());
    if (item.isMove()) {
      return format.text(
          "opportunity.timeline.of",
          action,
          format.text("opportunity.card.history.move", item.previousStage(), item.stage()));
    }
    return item.stage() == null
        ? action
        : format.text("opportunity.timeline.of", action, item.stage());
  }

  /** The value of a field before and after. */
  public String change(TimelineItem item) {
    return format.text(
        "opportunity.card.history.move",
        value(item.field(), item.oldValue()),
        value(item.field(), item.newValue()));
  }

  private String value(String field, String logged) {
    Object value = LoggedValues.of(field, logged);
    if (value == null) {
      return format.text("opportunity.timeline.empty");
    }
    if (value instanceof Enum<?> constant) {
      return format.word(constant);
    }
    if (value instanceof LocalDate day) {
      return format.date(day);
    }
    return value instanceof BigDecimal figure ? format.amount(figure) : value.toString();
  }

  /** Who did what, and when, in one sentence. */
  public String sentence(TimelineItem item) {
    boolean field = item.kind() == TimelineKind.Change && item.field() != null;
    return format.text(
        "opportunity.timeline.sentence",
        format.dateTime(item.recordedAt()),
        item.by(),
        field ? format.text("opportunity.timeline.of", title(item), change(item)) : title(item));
  }
}
