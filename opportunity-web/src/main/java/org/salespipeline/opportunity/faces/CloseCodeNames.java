package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;

/** What reasons for closing are called, read once for a page that names any. */
@Named("closeCodeNames")
@RequestScoped
public class CloseCodeNames {

  @Inject private CloseOpportunityCodeQueries queries;

  private List<CloseOpportunityCodeView> all;

  /** All of them, without figures. */
  public List<CloseOpportunityCodeView> getAll() {
    if (all == null) {
      all = queries.names();
    }
    return all;
  }

  /** What a reason is called, or its code where it has no name or is gone; null for none. */
  public String name(String code) {
    return code == null
        ? null
        : getAll().stream()
            .filter(each -> each.code().equalsIgnoreCase(code))
            .findFirst()
            .map(CloseOpportunityCodeView::description)
            .orElse(code);
  }
}
