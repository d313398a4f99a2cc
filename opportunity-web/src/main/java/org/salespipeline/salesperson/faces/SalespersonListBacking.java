package org.salespipeline.salesperson.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.salespipeline.salesperson.service.SalespersonFilter;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.faces.ListBacking;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;

/** The list of salespeople. What it shows is all in its address. */
@Named("salespersonList")
@RequestScoped
public class SalespersonListBacking extends ListBacking<SalespersonView> {

  private static final String[] PARAMETERS = {"q", "blocked"};

  @Inject private SalespersonQueries salespeople;

  private String words;
  private String blocked;

  public SalespersonListBacking() {
    super(
        SortKey.ascending("displayName"),
        "code",
        "displayName",
        "jobTitle",
        "numberOfOpportunities",
        "estimatedValue",
        "calculatedCurrentValue");
  }

  @Override
  protected String[] parameters() {
    return PARAMETERS.clone();
  }

  @Override
  protected void take(ListState given) {
    words = given.get("q");
    blocked = given.get("blocked");
  }

  @Override
  protected ListState filled(ListState before) {
    return before.with("q", words).with("blocked", blocked);
  }

  @Override
  protected Page<SalespersonView> read(ListRequest request) {
    Boolean wanted = blocked == null || blocked.isBlank() ? null : Boolean.valueOf(blocked);
    return salespeople.list(new SalespersonFilter(words, wanted), request);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getBlocked() {
    return blocked;
  }

  public void setBlocked(String blocked) {
    this.blocked = blocked;
  }
}
