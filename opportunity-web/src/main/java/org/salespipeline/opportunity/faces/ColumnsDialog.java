package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.salespipeline.opportunity.faces.ColumnLayout.Width;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.user.service.UserPreferenceService;

/** Arranges the columns of the list for the user: which, in which order, how wide. */
@Named("columnsDialog")
@ViewScoped
public class ColumnsDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityListBacking list;
  @Inject private UserPreferenceService preferences;
  @Inject private Feedback feedback;
  @Inject private Format format;

  private ArrayList<ColumnEntry> entries = new ArrayList<>();
  private String said;

  /** Starts with the columns that are shown, those that are not behind them. */
  public void open() {
    ColumnLayout layout = list.getTable().layout();
    entries = new ArrayList<>();
    layout.columns().forEach(each -> add(layout, each, true));
    Arrays.stream(OpportunityColumn.values())
        .filter(each -> !layout.columns().contains(each))
        .forEach(each -> add(layout, each, false));
    said = null;
  }

  private void add(ColumnLayout layout, OpportunityColumn column, boolean shown) {
    entries.add(new ColumnEntry(column, shown, layout.width(column)));
  }

  /** Moves a line up; the focus goes along. */
  public void up(int index) {
    move(index, index - 1);
  }

  /** Moves a line down; the focus goes along. */
  public void down(int index) {
    move(index, index + 1);
  }

  private void move(int from, int to) {
    if (to < 0 || to >= entries.size()) {
      return;
    }
    Collections.swap(entries, from, to);
    String title = format.text(entries.get(to).getColumn().titleKey());
    said = format.text("opportunity.columns.moved", title, to + 1, entries.size());
    boolean goesOn = to < from ? to > 0 : to < entries.size() - 1;
    String button = (to < from) == goesOn ? "up" : "down";
    // when the lines are there; the library's own focus passes buttons over
    PrimeFaces.current()
        .executeScript(
            "setTimeout(function () { document.getElementById('columns:line:%d:%s').focus(); }, 50)"
                .formatted(to, button));
  }

  /** Remembers the columns and shows the list with them. */
  public void save() {
    List<ColumnLayout.Entry> shown =
        entries.stream().filter(ColumnEntry::isShown).map(ColumnEntry::entry).toList();
    if (shown.isEmpty()) {
      feedback.error("opportunity.columns.none");
      return;
    }
    String layout = ColumnLayout.of(shown).text();
    if (feedback.attempt(() -> preferences.put(OpportunityTable.COLUMNS_CHOSEN, layout))) {
      Faces.redirect(list.addressOfOwnColumns());
    }
  }

  /** Forgets what the user has chosen and shows the usual columns. */
  public void reset() {
    preferences.remove(OpportunityTable.COLUMNS_CHOSEN);
    Faces.redirect(list.addressOfOwnColumns());
  }

  public List<ColumnEntry> getEntries() {
    return entries;
  }

  public List<String> getWidths() {
    return Arrays.stream(Width.values()).map(Enum::name).toList();
  }

  /** What has just happened, for screen readers. */
  public String getSaid() {
    return said;
  }
}
