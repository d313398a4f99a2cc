package org.salespipeline.bench;

import java.time.Duration;

/**
 * What came out of loading the product with one operation.
 *
 * @param elapsed how long that took
 * @param latencies of each request, in nanoseconds, ascending
 * @param server processor time of the server
 * @param database processor time of the database
 * @param client processor time of the process that measures
 */
record Measurement(
    Duration elapsed, long[] latencies, Duration server, Duration database, Duration client) {

  private static final double NANOS_PER_MILLI = 1e6;

  double perSecond() {
    return latencies.length / (elapsed.toNanos() / 1e9);
  }

  /** The latency that this share of the requests stays below, in milliseconds. */
  double percentile(double share) {
    return latencies[(int) Math.min(latencies.length - 1, Math.round(latencies.length * share))]
        / NANOS_PER_MILLI;
  }

  /** Milliseconds of processor time for one request. */
  double each(Duration used) {
    return used.toNanos() / NANOS_PER_MILLI / latencies.length;
  }
}
