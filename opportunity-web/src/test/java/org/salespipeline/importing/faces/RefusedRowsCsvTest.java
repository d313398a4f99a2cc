package org.salespipeline.importing.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.importing.service.RefusedRow;
import org.salespipeline.importing.service.RefusedRows;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Violation;

@DisplayName("The file of refused rows")
class RefusedRowsCsvTest {

  @Test
  @DisplayName("has all columns, line and reasons, and nothing that a spreadsheet would calculate")
  void isMendedInASpreadsheet() throws IOException {
    Violation missing = Violation.of("description", CommonError.FIELD_REQUIRED);
    RefusedRow row = new RefusedRow(7, List.of("=HYPERLINK(\"x\")"), List.of(missing));
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    RefusedRowsCsv.write(
        new RefusedRows(List.of("Name", "@Phone"), List.of(row)), Locale.ENGLISH, file);

    String[] lines = file.toString(StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines[0]).startsWith("\ufeffName,'@Phone,");
    assertThat(lines[1]).startsWith("\"'=HYPERLINK(\"\"x\"\")\",,7,").contains("Enter a value.");
  }
}
