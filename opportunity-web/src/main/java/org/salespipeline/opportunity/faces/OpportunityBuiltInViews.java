package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;

/** The views of opportunities that everybody expects. */
@Dependent
class OpportunityBuiltInViews {

  private static final ListState ALL = ListState.empty();

  @Inject private ActiveUser activeUser;
  @Inject private Format format;

  List<BuiltInView> all() {
    List<BuiltInView> views = new ArrayList<>();
    views.add(view("AllOpen", ALL));
    if (activeUser.getSalespersonCode() != null) {
      views.add(view("MyOpen", ALL.with("salesperson", activeUser.getSalespersonCode())));
    }
    ListState thisMonth = ALL.with("period", ClosingPeriod.ThisMonth.name());
    views.add(view("ClosingThisMonth", thisMonth));
    for (Attention each : Attention.values()) {
      views.add(view(each.name(), ALL.with("attention", each.name())));
    }
    ListState thisQuarter = ALL.with("period", ClosingPeriod.ThisQuarter.name());
    ListState won = thisQuarter.with("status", OpportunityStatus.Won.name());
    views.add(view("WonThisQuarter", won));
    return views;
  }

  private BuiltInView view(String key, ListState filter) {
    return new BuiltInView(key, format.text("opportunity.views." + key), filter);
  }
}
