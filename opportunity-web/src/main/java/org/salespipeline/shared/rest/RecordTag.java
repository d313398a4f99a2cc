package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.query.Versioned;

/**
 * The strong entity tag of a record: its version, and a hash of what was shown, because computed
 * figures change without a new version. A change compares the version only; a reader that wants to
 * know whether anything is new compares the whole.
 */
record RecordTag(long version, String hash) {

  private static final int HASH_BYTES = 8;
  private static final String ANY = "*";

  static RecordTag of(long version, String representation) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(representation.getBytes(StandardCharsets.UTF_8));
      return new RecordTag(version, HexFormat.of().formatHex(digest, 0, HASH_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of a record that is shown whole. */
  static RecordTag of(Versioned<?> record) {
    return of(record.version(), JsonText.of(record.value()));
  }

  /** As the header {@code ETag} has it. */
  @Override
  public String toString() {
    return "\"" + version + "-" + hash + "\"";
  }

  /** Whether the header {@code If-None-Match} says that the caller has exactly this already. */
  boolean isKnownBy(String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals(ANY) || tag.equals(toString()));
  }

  /**
   * What a change may rely on: the version that the caller has seen, or null if any will do.
   *
   * @param ifMatch the header; without it the change is refused
   */
  static Long required(String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new RequestRefused(Status.PRECONDITION_REQUIRED, RestError.PRECONDITION_REQUIRED);
    }
    return accepted(ifMatch, current);
  }

  /** The same where the header may be left out. */
  static Long accepted(String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals(ANY)) {
      return null;
    }
    String wanted = "\"" + current + "-";
    boolean named =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.startsWith(wanted) && tag.endsWith("\""));
    if (!named) {
      throw new RecordChanged();
    }
    return current;
  }
}
