package org.salespipeline.shared.limit;

/**
 * Where a caller stands with a quota after a call.
 *
 * @param admitted whether the call was let in
 * @param remaining the calls that could still come at once
 * @param reset the seconds until all of the burst is there again
 * @param retryAfter the seconds until a call that was not let in would be; 0 for one that was
 */
record Standing(Quota quota, boolean admitted, long remaining, long reset, int retryAfter) {}
