package org.salespipeline.salesperson.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.salesperson.service.SalespersonFilter;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.Format;
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
  @Inject private Format format;

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
    blocked = read(given, "blocked", SalespersonListBacking::flag);
  }

  private static String flag(String text) {
    if (!"true".equals(text) && !"false".equals(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return List.of(
        new BuiltInView("All", format.text("salesperson.list.viewAll"), ListState.empty()));
  }

  @Override
  protected List<ActiveFilter> activeFilters() {
    List<ActiveFilter> set = new ArrayList<>();
    if (words != null) {
      set.add(ActiveFilter.of(format.text("opportunity.list.search"), words, "q"));
    }
    if (blocked != null) {
      String key = "true".equals(blocked) ? "onlyBlocked" : "notBlocked";
      String text = format.text("salesperson.list." + key);
      set.add(ActiveFilter.of(format.label("blocked"), text, "blocked"));
    }
    return set;
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
