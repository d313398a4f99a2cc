package org.salespipeline.help.faces;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The sections of the help in their order, each with the pages that lead to it. */
public enum HelpSection {
  overview("/"),
  search(),
  create(),
  move("/opportunity/"),
  change(),
  board("/opportunity/board"),
  estimates(),
  attention(),
  close(),
  lists("/opportunity/list"),
  bulk(),
  export("/opportunity/export"),
  figures("/figures"),
  contacts("/contact/", "/salesperson/"),
  importing("/importing/"),
  cycles("/salescycle/"),
  stages("/salescycle/card"),
  closeCodes("/opportunity/close-codes"),
  administration("/setup/", "/numberseries/", "/user/", "/assistant/"),
  profile("/user/profile", "/user/tokens");

  private final List<String> pages;

  HelpSection(String... pages) {
    this.pages = List.of(pages);
  }

  /** The section that a page leads to: the one that names most of its path. */
  public static HelpSection of(String page) {
    return Arrays.stream(values())
        .max(Comparator.comparing(each -> each.named(page)))
        .orElseThrow();
  }

  private int named(String page) {
    return pages.stream().filter(page::startsWith).mapToInt(String::length).max().orElse(0);
  }
}
