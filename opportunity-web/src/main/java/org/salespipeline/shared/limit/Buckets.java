package org.salespipeline.shared.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The buckets of all who share a quota, one for each key. A bucket that nobody has used for longer
 * than it needs to be full is forgotten, and so is the least used when there are too many: memory
 * is bounded whatever addresses call.
 */
final class Buckets {

  private static final int MOST = 100_000;
  private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(1);
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Quota quota;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  Buckets(Quota quota, TimeMeter time) {
    this.quota = quota;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(SHORTEST_MEMORY.plus(quota.recovery()))
            .build();
  }

  Quota quota() {
    return quota;
  }

  /** Whether the key was used lately. */
  boolean knows(String key) {
    return buckets.getIfPresent(key) != null;
  }

  /** Whether a call would be let in, without counting one. */
  boolean hasRoom(String key) {
    Bucket bucket = buckets.getIfPresent(key);
    return bucket == null || bucket.getAvailableTokens() > 0;
  }

  /**
   * Counts calls, all or none of them.
   *
   * @param calls how many; more than the burst count as the whole of it
   */
  Standing take(String key, int calls) {
    Bucket bucket = buckets.get(key, unused -> full());
    int wanted = quota.isOff() ? calls : Math.min(calls, quota.burst());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(wanted);
    return new Standing(
        quota,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        probe.isConsumed() ? 0 : (int) Math.max(1, seconds(probe.getNanosToWaitForRefill())));
  }

  private Bucket full() {
    return Bucket.builder().addLimit(quota.bandwidth()).withCustomTimePrecision(time).build();
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS - 1) / NANOS;
  }
}
