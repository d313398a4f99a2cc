package org.salespipeline.shared.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.query.Versioned;

/**
 * What a request relies on, by its headers {@code If-Match} and {@code If-None-Match}. A refusal
 * because of another version tells which one is there now.
 */
final class Preconditions {

  private final String ifMatch;
  private final String ifNoneMatch;

  private Preconditions(String ifMatch, String ifNoneMatch) {
    this.ifMatch = ifMatch;
    this.ifNoneMatch = ifNoneMatch;
  }

  static Preconditions of(ContainerRequestContext request) {
    return new Preconditions(
        request.getHeaderString(HttpHeaders.IF_MATCH),
        request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
  }

  /** Whether the caller has exactly this already. */
  boolean isKnown(RecordTag tag) {
    return tag.isKnownBy(ifNoneMatch);
  }

  /** Refuses to show another version than the one that is asked for (RFC 9110, 13.1.1). */
  void mayRead(RecordTag tag) {
    relyingOn(() -> tag, () -> RecordTag.accepted(ifMatch, tag.version()));
  }

  /** The version that a change or deletion relies on; null for any, but that has to be said. */
  Long required(Versioned<?> current) {
    Long expected =
        relyingOn(
            () -> RecordTag.of(current), () -> RecordTag.required(ifMatch, current.version()));
    mayTouch(current);
    return expected;
  }

  /** The version that is relied on; null for any, also where nothing is said. */
  Long accepted(Versioned<?> current) {
    Long expected =
        relyingOn(
            () -> RecordTag.of(current), () -> RecordTag.accepted(ifMatch, current.version()));
    mayTouch(current);
    return expected;
  }

  /** The same, reading the record only where something is said. */
  Long accepted(Supplier<? extends Versioned<?>> current) {
    return ifMatch == null && ifNoneMatch == null ? null : accepted(current.get());
  }

  /** Refuses to create what is to be replaced only. */
  void mayCreate() {
    if (ifMatch != null && !ifMatch.isBlank()) {
      throw new RecordChanged();
    }
  }

  /** Refuses to write to what is there, where the caller wants it not to be (RFC 9110, 13.1.2). */
  private void mayTouch(Versioned<?> current) {
    if (ifNoneMatch != null && isKnown(RecordTag.of(current))) {
      throw new AlreadyThere(RecordTag.of(current));
    }
  }

  private static Long relyingOn(Supplier<RecordTag> current, Supplier<Long> expectation) {
    try {
      return expectation.get();
    } catch (RecordChanged changed) {
      throw new Overtaken(current.get());
    }
  }

  /** The same for somebody who comes in between while the work is done. */
  static <T> T unlessOvertaken(Supplier<? extends Versioned<?>> query, Supplier<T> work) {
    try {
      return work.get();
    } catch (RecordChanged changed) {
      throw Overtaken.since(changed, () -> RecordTag.of(query.get()));
    }
  }
}
