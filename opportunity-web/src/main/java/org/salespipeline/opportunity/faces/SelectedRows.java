package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.omnifaces.util.Faces;

/** The rows of the list that are ticked when it is shown: those that a bulk change has refused. */
@Named("selectedRows")
@RequestScoped
public class SelectedRows {

  private static final String KEPT = "org.salespipeline.opportunity.selected";

  /** Ticks these in the page that is shown next. */
  static void keep(List<String> numbers) {
    if (!numbers.isEmpty()) {
      Faces.setFlashAttribute(KEPT, new ArrayList<>(numbers));
    }
  }

  /** Whether the opportunity of this number is ticked. */
  public boolean contains(String number) {
    Object kept = Faces.getFlashAttribute(KEPT);
    return kept instanceof Collection<?> numbers && numbers.contains(number);
  }
}
