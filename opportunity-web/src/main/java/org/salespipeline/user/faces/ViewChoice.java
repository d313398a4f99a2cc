package org.salespipeline.user.faces;

import java.io.Serializable;
import org.salespipeline.user.service.SavedViewView;

/**
 * A view that a page offers.
 *
 * @param mark what tells it from others in addresses and preferences
 * @param url the address of the page with this view
 * @param current whether the page was opened with it
 * @param preferred whether the reader's page begins with it
 * @param saved what was saved, or null for one that everybody expects
 */
public record ViewChoice(
    String mark, String name, String url, boolean current, boolean preferred, SavedViewView saved)
    implements Serializable {

  /** Whether the reader may change it. */
  public boolean changeable() {
    return saved != null && saved.changeable();
  }

  /** Whether everybody may use it. */
  public boolean shared() {
    return saved != null && saved.shared();
  }
}
