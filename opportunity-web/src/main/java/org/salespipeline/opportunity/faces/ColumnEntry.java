package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import org.salespipeline.opportunity.faces.ColumnLayout.Width;

/** One line of the dialog that arranges the columns. */
public class ColumnEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private final OpportunityColumn column;
  private boolean shown;
  private String width;

  ColumnEntry(OpportunityColumn column, boolean shown, Width width) {
    this.column = column;
    this.shown = shown;
    this.width = width.name();
  }

  ColumnLayout.Entry entry() {
    return new ColumnLayout.Entry(column, Width.valueOf(width));
  }

  public OpportunityColumn getColumn() {
    return column;
  }

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }

  public String getWidth() {
    return width;
  }

  public void setWidth(String width) {
    this.width = width;
  }
}
