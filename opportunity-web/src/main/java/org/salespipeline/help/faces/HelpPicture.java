package org.salespipeline.help.faces;

import java.util.Arrays;
import java.util.List;

/** The pictures that the help shows, made by a command from the demonstration company. */
public enum HelpPicture {
  home(HelpSection.overview, "layout.home"),
  create(HelpSection.create, "opportunity.new.title"),
  card(HelpSection.move, "opportunity.print.title"),
  list(HelpSection.lists, "layout.opportunities"),
  board(HelpSection.board, "layout.board"),
  figures(HelpSection.figures, "layout.figures"),
  matrix(HelpSection.figures, "figures.matrix.title");

  private final HelpSection section;
  private final String titleKey;

  HelpPicture(HelpSection section, String titleKey) {
    this.section = section;
    this.titleKey = titleKey;
  }

  /** The pictures of a section, in their order. */
  static List<HelpPicture> of(HelpSection section) {
    return Arrays.stream(values()).filter(each -> each.section == section).toList();
  }

  /** The key of what the page shown is called. */
  public String titleKey() {
    return titleKey;
  }

  /** The key of what there is to see. */
  public String textKey() {
    return "help.picture." + name();
  }

  /** The file among the resources of the pages, for readers of this language. */
  public String file(String language) {
    return language + "/" + name() + ".png";
  }
}
