package org.salespipeline.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salespipeline.importing.RowWish.NamedContact;
import org.salespipeline.importing.RowWish.NamedSalesperson;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Priority;

/**
 * Reads rows: which default fills which cell, what the words, dates and figures mean, and whether
 * the row is consistent in itself (IMP-1 to IMP-4, IMP-7). Knows nothing that is stored but the
 * stages of the cycle.
 */
public final class RowReader {

  private final ImportOptions options;
  private final KnownNames known;
  private final AmountStyle amounts;
  private final DateStyle dates;
  private final Map<String, Progress> progress = new TreeMap<>();

  /**
   * Refuses options that cannot be understood.
   *
   * @param known what is stored and rows may name
   */
  public RowReader(ImportOptions options, KnownNames known, AmountStyle amounts) {
    this.options = options;
    this.known = known;
    this.amounts = amounts;
    this.dates = DateStyle.of(options.dateFormat());
    Checks checks = new Checks();
    checks.that(
        !options.defaults().containsKey(ImportTarget.number),
        "defaults.number",
        CommonError.FIELD_NOT_APPLICABLE);
    options
        .progress()
        .forEach(
            (word, meaning) -> {
              Optional<Progress> meant = meaning == null ? Optional.empty() : meaning(meaning);
              checks.that(
                  meant.isPresent(),
                  "progress." + word,
                  ImportError.UNKNOWN_PROGRESS,
                  String.valueOf(meaning));
              meant.ifPresent(read -> progress.put(Words.folded(word), read));
            });
    checks.throwIfAny();
  }

  private Optional<Progress> meaning(String text) {
    return Progress.of(text).or(() -> Progress.described(text, known.stages()));
  }

  /** The number of the row in its stored form, or null. */
  public static String number(RawRow row) {
    return Codes.normalised(row.cell(ImportTarget.number));
  }

  /**
   * Reads a row, noting everything that is wrong with it.
   *
   * @param isNew whether the opportunity does not exist yet; without a word about its progress it
   *     has not started then
   * @return what could be understood; complete only where nothing was noted
   */
  public RowWish read(RawRow row, boolean isNew, Checks checks) {
    NamedContact contact = contact(row);
    NamedSalesperson salesperson = salesperson(row);
    Progress standing = progress(row, isNew, checks);
    RowWish wish =
        new RowWish(
            row.line(),
            row.cells().keySet(),
            number(row),
            filled(row, ImportTarget.description),
            contact,
            salesperson,
            priority(row, checks),
            standing,
            date(row, ImportTarget.startDate, checks),
            date(row, ImportTarget.dateClosed, checks),
            amount(row, ImportTarget.estimatedValue, checks),
            amount(row, ImportTarget.salesValue, checks),
            amount(row, ImportTarget.chancesOfSuccessPrc, checks),
            date(row, ImportTarget.estimatedClosingDate, checks),
            closeCode(row, standing));
    if (standing != null) {
      checkBelonging(row, wish, checks);
      checks.that(
          !isNew || !standing.isStarted() || said(row, ImportTarget.startDate),
          ImportTarget.startDate.name(),
          CommonError.FIELD_REQUIRED);
    }
    return wish;
  }

  private String filled(RawRow row, ImportTarget target) {
    String cell = row.cell(target);
    return cell == null ? options.defaults().get(target) : cell;
  }

  private boolean said(RawRow row, ImportTarget target) {
    return filled(row, target) != null;
  }

  private NamedContact contact(RawRow row) {
    boolean named = row.namesContact();
    return new NamedContact(
        Codes.normalised(party(row, ImportTarget.contactNumber, named)),
        party(row, ImportTarget.contactCompanyName, named),
        party(row, ImportTarget.contactName, named));
  }

  private NamedSalesperson salesperson(RawRow row) {
    boolean named = row.namesSalesperson();
    return new NamedSalesperson(
        Codes.normalised(party(row, ImportTarget.salespersonCode, named)),
        party(row, ImportTarget.salespersonName, named));
  }

  /** A default party stands in only where the row names none at all (IMP-1). */
  private String party(RawRow row, ImportTarget target, boolean named) {
    return named ? row.cell(target) : options.defaults().get(target);
  }

  private Priority priority(RawRow row, Checks checks) {
    String text = filled(row, ImportTarget.priority);
    if (text == null) {
      return null;
    }
    for (Priority priority : Priority.values()) {
      if (priority.name().equalsIgnoreCase(text)) {
        return priority;
      }
    }
    checks.that(false, ImportTarget.priority.name(), ImportError.UNKNOWN_VALUE, text);
    return null;
  }

  private Progress progress(RawRow row, boolean isNew, Checks checks) {
    String text = filled(row, ImportTarget.progress);
    if (text == null) {
      return isNew ? Progress.NOT_STARTED : null;
    }
    Progress mapped = progress.get(Words.folded(text));
    Optional<Progress> read = Optional.ofNullable(mapped).or(() -> meaning(text));
    boolean known = read.filter(this::isOnCycle).isPresent();
    checks.that(known, ImportTarget.progress.name(), CommonError.FIELD_UNKNOWN_REFERENCE, text);
    return known ? read.get() : null;
  }

  private boolean isOnCycle(Progress read) {
    return read.stage() == null
        || known.stages().stream().anyMatch(stage -> stage.stage() == read.stage());
  }

  private LocalDate date(RawRow row, ImportTarget target, Checks checks) {
    String text = filled(row, target);
    if (text == null) {
      return null;
    }
    Optional<LocalDate> date = dates.read(text);
    checks.that(date.isPresent(), target.name(), ImportError.NOT_A_DATE, text, dates.pattern());
    return date.orElse(null);
  }

  private BigDecimal amount(RawRow row, ImportTarget target, Checks checks) {
    String text = filled(row, target);
    if (text == null) {
      return null;
    }
    boolean percentage = target == ImportTarget.chancesOfSuccessPrc && text.endsWith("%");
    Optional<BigDecimal> figure =
        amounts.read(percentage ? text.substring(0, text.length() - 1) : text);
    checks.that(figure.isPresent(), target.name(), ImportError.NOT_A_NUMBER, text);
    return figure.orElse(null);
  }

  /** The cell's word or what the options make of it; else what they say for the outcome. */
  private String closeCode(RawRow row, Progress standing) {
    Map<String, String> codes = options.closeOpportunityCodes();
    String cell = row.cell(ImportTarget.closeOpportunityCode);
    if (cell != null) {
      return Codes.normalised(codes.getOrDefault(cell, cell));
    }
    if (standing == null || !standing.isClosed()) {
      return null;
    }
    String word = filled(row, ImportTarget.progress);
    String code = codes.getOrDefault(word, codes.get(standing.status().name()));
    return Codes.normalised(
        code == null ? options.defaults().get(ImportTarget.closeOpportunityCode) : code);
  }

  /** What a progress needs and what it cannot have (IMP-4, IMP-7). */
  private void checkBelonging(RawRow row, RowWish wish, Checks checks) {
    if (wish.progress().isClosed()) {
      checks.that(
          said(row, ImportTarget.dateClosed),
          ImportTarget.dateClosed.name(),
          CommonError.FIELD_REQUIRED);
      checkClosingDate(wish, checks);
      checkCloseCode(wish, checks);
    } else {
      foreign(row, ImportTarget.dateClosed, checks);
      foreign(row, ImportTarget.closeOpportunityCode, checks);
    }
    if (wish.progress().isWon()) {
      boolean unreadable = said(row, ImportTarget.salesValue) && wish.salesValue() == null;
      checks.that(
          unreadable || (wish.salesValue() != null && wish.salesValue().signum() > 0),
          ImportTarget.salesValue.name(),
          OpportunityError.SALES_VALUE_NOT_POSITIVE);
    } else {
      foreignFigure(row, ImportTarget.salesValue, wish.salesValue(), checks);
    }
    if (!wish.progress().isStarted()) {
      foreignFigure(row, ImportTarget.estimatedValue, wish.estimatedValue(), checks);
      foreignFigure(row, ImportTarget.chancesOfSuccessPrc, wish.chancesOfSuccessPrc(), checks);
      foreign(row, ImportTarget.estimatedClosingDate, checks);
    }
  }

  private static void checkClosingDate(RowWish wish, Checks checks) {
    if (wish.startDate() != null && wish.dateClosed() != null) {
      checks.that(
          !wish.dateClosed().isBefore(wish.startDate()),
          ImportTarget.dateClosed.name(),
          OpportunityError.DATE_BEFORE_PREVIOUS,
          wish.startDate());
    }
  }

  private void checkCloseCode(RowWish wish, Checks checks) {
    String field = ImportTarget.closeOpportunityCode.name();
    String code = wish.closeOpportunityCode();
    checks.required(field, code);
    if (code == null) {
      return;
    }
    CloseType type = known.closeCodes().get(code);
    checks.that(type != null, field, CommonError.FIELD_UNKNOWN_REFERENCE, code);
    checks.that(
        type == null || (type == CloseType.Won) == wish.progress().isWon(),
        field,
        OpportunityError.CODE_WRONG_TYPE,
        code);
  }

  private static void foreign(RawRow row, ImportTarget target, Checks checks) {
    checks.that(row.cell(target) == null, target.name(), CommonError.FIELD_NOT_APPLICABLE);
  }

  private static void foreignFigure(
      RawRow row, ImportTarget target, BigDecimal figure, Checks checks) {
    boolean said = row.cell(target) != null && figure != null && figure.signum() != 0;
    checks.that(!said, target.name(), CommonError.FIELD_NOT_APPLICABLE);
  }
}
