package org.salespipeline.importing.faces;

import java.io.Serializable;
import java.util.List;
import org.salespipeline.importing.ImportTarget;

/** A column of the file and what the user says it holds. */
public class ColumnChoice implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_EXAMPLES = 3;

  private final String name;
  private final List<String> examples;
  private ImportTarget target;

  ColumnChoice(String name, List<String> examples, ImportTarget target) {
    this.name = name;
    this.examples = List.copyOf(examples);
    this.target = target;
  }

  public String getName() {
    return name;
  }

  /** The first different values. */
  List<String> examples() {
    return examples;
  }

  /** A few values, to recognise the column by. */
  public String getSample() {
    return String.join(" · ", examples.subList(0, Math.min(SHOWN_EXAMPLES, examples.size())));
  }

  public ImportTarget getTarget() {
    return target;
  }

  public void setTarget(ImportTarget target) {
    this.target = target;
  }
}
