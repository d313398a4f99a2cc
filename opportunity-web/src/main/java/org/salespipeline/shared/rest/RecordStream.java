package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;

/**
 * A whole collection as a stream, one record a line. It is read part by part, each where the one
 * before ended, so that no more than one part is in memory and no transaction stays open meanwhile.
 *
 * <p>The first part is read before anything is answered. What goes wrong later cannot change the
 * status any more; the stream then ends with a line that no reader takes for a record.
 */
final class RecordStream<V extends Record> implements StreamingOutput {

  static final MediaType TYPE = new MediaType("application", "x-ndjson");

  /** Begins a line that is not JSON: behind it stands why the stream broke off. */
  static final char BROKEN_OFF = '!';

  private final Function<ListRequest, Page<V>> query;
  private final ListRequest request;
  private final Function<List<V>, List<?>> shown;
  private final Function<RuntimeException, ProblemAnswer> problem;
  private int left;
  private Page<V> page;

  /**
   * Reads the first part.
   *
   * @param left how many records there may be in all
   * @param shown the records as they are shown
   * @param problem what to tell of a failure
   */
  RecordStream(
      Function<ListRequest, Page<V>> query,
      ListRequest request,
      int left,
      Function<List<V>, List<?>> shown,
      Function<RuntimeException, ProblemAnswer> problem) {
    this.query = query;
    this.request = request;
    this.left = left;
    this.shown = shown;
    this.problem = problem;
    this.page = query.apply(request);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      writePage(out);
      while (page.nextToken() != null && left > 0) {
        int rows = Math.min(left, ListRequest.MAXIMUM_TOP);
        page = query.apply(request.from(page.nextToken()).upTo(rows));
        writePage(out);
      }
    } catch (RuntimeException failure) {
      out.write((BROKEN_OFF + problem.apply(failure).text()).getBytes(StandardCharsets.UTF_8));
      out.flush();
      throw failure;
    }
  }

  private void writePage(OutputStream out) throws IOException {
    for (Object record : shown.apply(page.value())) {
      out.write((JsonText.of(record) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
    left -= page.value().size();
  }
}
