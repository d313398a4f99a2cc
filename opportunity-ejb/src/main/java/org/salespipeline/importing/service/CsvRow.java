package org.salespipeline.importing.service;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins; the head is on the first line
 */
record CsvRow(int line, List<String> cells) {}
