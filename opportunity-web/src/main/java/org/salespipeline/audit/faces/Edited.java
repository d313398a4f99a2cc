package org.salespipeline.audit.faces;

import java.io.Serializable;
import java.util.List;
import org.salespipeline.shared.RecordMerge;

/** A record while a form changes it: what was seen of it, and what others made of it since. */
public class Edited<D extends Record> implements Serializable {

  private static final long serialVersionUID = 1L;

  private Seen<D> seen;
  private List<String> overtaken = List.of();

  /** What the form writes will be a record of its own. */
  public void beginNew() {
    seen = null;
    overtaken = List.of();
  }

  /**
   * Starts from what is stored.
   *
   * @return what the form shows
   */
  public D begin(Seen<D> stored) {
    seen = stored;
    overtaken = List.of();
    return stored.data();
  }

  /**
   * Somebody else was faster: what was typed, on top of what that one stored.
   *
   * @return what the form shows from now on
   */
  public D rebase(Seen<D> now, D typed, Overtaken words) {
    D merged = RecordMerge.of(seen.data(), typed, now.data());
    overtaken = words.sentences(now.id(), seen.storedAt(), seen.data(), now.data());
    seen = now;
    return merged;
  }

  /** The version seen; null for a new record. */
  public Long version() {
    return seen == null ? null : seen.version();
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return overtaken;
  }
}
