package org.salespipeline.shared.faces;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells one creation from the next: a form carries it in a hidden field, and what arrives a second
 * time with the same one, by a double click or because an answer was lost, is not done again.
 */
public class Attempt implements Serializable {

  private static final long serialVersionUID = 1L;

  private String current = UUID.randomUUID().toString();
  private String sent;

  /** What the page carries. */
  public String getSent() {
    return current;
  }

  public void setSent(String sent) {
    this.sent = sent;
  }

  /** Whether what was sent has not been done yet. */
  public boolean isOpen() {
    return Objects.equals(current, sent);
  }

  /** It was done, or given up: what comes next is another one. */
  public void done() {
    current = UUID.randomUUID().toString();
  }
}
