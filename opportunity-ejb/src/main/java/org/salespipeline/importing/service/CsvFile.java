package org.salespipeline.importing.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.salespipeline.importing.AmountStyle;
import org.salespipeline.importing.ImportError;
import org.salespipeline.shared.Formulas;
import org.salespipeline.shared.RuleViolation;

/**
 * A file of comma separated values as spreadsheets write them: UTF-8 with or without a mark at its
 * beginning, columns separated by comma, semicolon or tab, cells in quotation marks where they hold
 * such signs or line breaks. Blank lines are passed over. Read from the bytes each time, so that a
 * large file is never held twice.
 */
final class CsvFile {

  private static final String FIELD = "file";
  private static final String ANNOUNCEMENT = "sep=";
  private static final int BYTE_ORDER_MARK = 3;

  private final byte[] content;
  private final int start;
  private final int linesBefore;
  private final char separator;
  private final List<String> headers;

  private CsvFile(
      byte[] content, int start, int linesBefore, char separator, List<String> headers) {
    this.content = content;
    this.start = start;
    this.linesBefore = linesBefore;
    this.separator = separator;
    this.headers = headers;
  }

  /** Reads the head of the file; refuses one that has none. */
  static CsvFile of(byte[] content) {
    for (byte each : content) {
      if (each == 0) {
        throw new RuleViolation(ImportError.NOT_UTF8, FIELD);
      }
    }
    int start = hasByteOrderMark(content) ? BYTE_ORDER_MARK : 0;
    String first = firstLine(content, start);
    int linesBefore = 0;
    char separator = separator(first);
    if (first.regionMatches(true, 0, ANNOUNCEMENT, 0, ANNOUNCEMENT.length())
        && first.strip().length() == ANNOUNCEMENT.length() + 1) {
      separator = first.strip().charAt(ANNOUNCEMENT.length());
      start += lineEnd(content, start);
      linesBefore = 1;
    }
    CsvFile whole = new CsvFile(content, start, linesBefore, separator, null);
    List<CsvRow> head = new ArrayList<>();
    whole.read(row -> true, head::add, 1);
    if (head.isEmpty()) {
      throw new RuleViolation(ImportError.UNREADABLE_FILE, FIELD, 1);
    }
    List<String> headers = head.get(0).cells().stream().map(String::strip).toList();
    return new CsvFile(content, start, linesBefore, separator, headers);
  }

  private static boolean hasByteOrderMark(byte[] content) {
    return content.length >= BYTE_ORDER_MARK
        && (content[0] & 0xFF) == 0xEF
        && (content[1] & 0xFF) == 0xBB
        && (content[2] & 0xFF) == 0xBF;
  }

  private static String firstLine(byte[] content, int start) {
    return new String(content, start, lineEnd(content, start), StandardCharsets.UTF_8);
  }

  /** The bytes of the line that begins here, its line feed included. */
  private static int lineEnd(byte[] content, int start) {
    int end = start;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, content.length) - start;
  }

  /** The sign that occurs most in the head, outside quotation marks. */
  private static char separator(String head) {
    char best = ',';
    long most = 0;
    String bare = head.replaceAll("\"[^\"]*\"", "");
    for (char candidate : new char[] {',', ';', '\t'}) {
      long occurrences = bare.chars().filter(c -> c == candidate).count();
      if (occurrences > most) {
        best = candidate;
        most = occurrences;
      }
    }
    return best;
  }

  /** The names of the columns. */
  List<String> headers() {
    return headers;
  }

  /** How figures are written in such a file. */
  AmountStyle amounts() {
    return separator == ',' ? AmountStyle.COMMA_SEPARATED : AmountStyle.OTHERWISE;
  }

  /** The number of rows; refuses a file that cannot be read to its end. */
  int countRows() {
    int[] rows = {0};
    rows(row -> rows[0]++);
    return rows[0];
  }

  /** All rows in their order, the head left out. */
  void rows(Consumer<CsvRow> consumer) {
    boolean[] head = {true};
    read(
        row -> {
          boolean taken = !head[0];
          head[0] = false;
          return taken;
        },
        consumer,
        Integer.MAX_VALUE);
  }

  private interface Choice {
    boolean takes(CsvRow row);
  }

  private void read(Choice choice, Consumer<CsvRow> consumer, int most) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    long line = 1;
    try (Reader text = text();
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      int taken = 0;
      while (taken < most && records.hasNext()) {
        CSVRecord found = records.next();
        CsvRow row = new CsvRow(Math.toIntExact(line + linesBefore), cells(found));
        line = parser.getCurrentLineNumber() + 1;
        if (!isBlank(row) && choice.takes(row)) {
          consumer.accept(row);
          taken++;
        }
      }
    } catch (IOException | UncheckedIOException failure) {
      throw refusal(failure, line + linesBefore);
    }
  }

  /** The cells, without what guards texts from being calculated in files that we have written. */
  private static List<String> cells(CSVRecord record) {
    return record.stream().map(Formulas::unguarded).toList();
  }

  private Reader text() {
    return new InputStreamReader(
        new ByteArrayInputStream(content, start, content.length - start),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean isBlank(CsvRow row) {
    return row.cells().stream().allMatch(String::isBlank);
  }

  private static RuleViolation refusal(Exception failure, long line) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new RuleViolation(ImportError.NOT_UTF8, FIELD);
      }
    }
    return new RuleViolation(ImportError.UNREADABLE_FILE, FIELD, line);
  }
}
