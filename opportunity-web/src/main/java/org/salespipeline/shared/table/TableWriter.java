package org.salespipeline.shared.table;

import java.io.IOException;
import java.util.List;

/**
 * A table that becomes a file while its rows are told, so that no more than a few of them are in
 * memory. What is told is a text, a figure, a day, or null for nothing.
 */
public interface TableWriter {

  /** The next row; as many cells as there are columns. */
  void row(List<?> cells) throws IOException;

  /** The table is whole. */
  void finish() throws IOException;

  /** The table will never be whole: leaves a file that nobody takes for the whole one. */
  void breakOff(String reason) throws IOException;
}
