package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.opportunity.service.FurtherFilter;
import org.salespipeline.opportunity.service.Measure;
import org.salespipeline.salesperson.faces.SalespersonChooser;
import org.salespipeline.shared.FigureRange;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;

/**
 * What lists and the matrix are further narrowed by: in an address, in a form and in words. In an
 * address figures have a point; in a form they are written as the reader writes them.
 */
@Dependent
public class FurtherFilterForm {

  /** The close code in an address. */
  public static final String CLOSE_CODE = "closeCode";

  /** The stage that was stood on, in an address. */
  public static final String EARLIER_STAGE = "earlierStage";

  /** Whose it was then, in an address. */
  public static final String EARLIER_SALESPERSON = "earlierSalesperson";

  @Inject private Format format;
  @Inject private Feedback feedback;
  @Inject private CloseCodeNames closeCodes;
  @Inject private SalespersonChooser salespeople;

  private FurtherFilter filter = FurtherFilter.none();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private String closeCode;

  /** The names of its values in an address. */
  static Stream<String> names() {
    return Stream.concat(
        Stream.of(Measure.values()).map(Measure::property),
        Stream.of(CLOSE_CODE, EARLIER_STAGE, EARLIER_SALESPERSON));
  }

  /** Takes what an address says. */
  void take(ListState given, AddressReading reading) {
    Map<Measure, FigureRange> ranges = new EnumMap<>(Measure.class);
    for (Measure each : Measure.values()) {
      FigureRange range = reading.read(each.property(), FigureRange::parse);
      if (range != null) {
        ranges.put(each, range);
        typed.put(each.property(), written(range));
      }
    }
    closeCode = given.get(CLOSE_CODE);
    filter =
        new FurtherFilter(
            ranges, closeCode, stage(given.get(EARLIER_STAGE)), given.get(EARLIER_SALESPERSON));
  }

  private static Integer stage(String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  /** The state with what the form says, or null where it says something that is no range. */
  ListState filled(ListState before) {
    ListState state = before.with(CLOSE_CODE, closeCode);
    boolean sound = true;
    for (Measure each : Measure.values()) {
      try {
        state = state.with(each.property(), read(typed.get(each.property())));
      } catch (IllegalArgumentException bent) {
        feedback.errorAt(each.property(), "opportunity.filter.noRange");
        sound = false;
      }
    }
    return sound ? state : null;
  }

  private String read(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(format.getLocale());
    String plain =
        text.strip().replace("\u2026", "..").replaceAll("[\\s\u00a0\u202f'\u2019]|%", "");
    StringBuilder figures = new StringBuilder();
    for (String part : plain.split("(?=\\.\\.)|(?<=\\.\\.)")) {
      figures.append(
          "..".equals(part)
              ? part
              : part.replace(format.getGroupingSeparator(), "")
                  .replace(format.getDecimalSeparator().charAt(0), '.')
                  .replace(symbols.getMinusSign(), '-'));
    }
    return FigureRange.parse(figures.toString()).toString();
  }

  private String written(FigureRange range) {
    return range.isOne()
        ? number(range.from(), "")
        : number(range.from(), "") + ".." + number(range.to(), "");
  }

  private String number(BigDecimal figure, String otherwise) {
    return figure == null ? otherwise : format.number(figure);
  }

  /** What is set, in words. */
  List<ActiveFilter> activeFilters(Function<Integer, String> stageName) {
    List<ActiveFilter> set = new ArrayList<>();
    for (Measure each : Measure.values()) {
      FigureRange range = filter.ranges().get(each);
      if (range != null) {
        String label = format.label(each.property());
        set.add(ActiveFilter.of(label, words(range), each.property()));
      }
    }
    if (filter.closeCode() != null) {
      String label = format.label("closeOpportunityCode");
      set.add(ActiveFilter.of(label, closeCodes.name(filter.closeCode()), CLOSE_CODE));
    }
    if (filter.earlierStage() != null) {
      String name = stageName.apply(filter.earlierStage());
      String text =
          filter.earlierSalesperson() == null
              ? name
              : format.named(name, salespeople.name(filter.earlierSalesperson()));
      String label = format.text("opportunity.filter.earlierStage");
      set.add(ActiveFilter.of(label, text, EARLIER_STAGE, EARLIER_SALESPERSON));
    }
    return set;
  }

  private String words(FigureRange range) {
    return range.isOne()
        ? number(range.from(), "")
        : number(range.from(), "…") + " – " + number(range.to(), "…");
  }

  FurtherFilter getFilter() {
    return filter;
  }

  /** Whether anything is set or typed, so that it is to be seen. */
  public boolean isOpen() {
    return !FurtherFilter.none().equals(filter)
        || closeCode != null && !closeCode.isBlank()
        || typed.values().stream().anyMatch(text -> text != null && !text.isBlank());
  }

  /** The ranges as they are typed, by the names of the figures. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** The close codes to choose from. */
  public List<CloseOpportunityCodeView> getCloseCodes() {
    return closeCodes.getAll();
  }

  public String getCloseCode() {
    return closeCode;
  }

  public void setCloseCode(String closeCode) {
    this.closeCode = closeCode;
  }
}
