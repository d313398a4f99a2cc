package org.salespipeline.user.service;

import java.util.List;

/**
 * What somebody finds saved of a page.
 *
 * @param views the reader's own views, then those that others share
 * @param preferred what the reader's page begins with, in the page's own words, or null
 */
public record PageViews(List<SavedViewView> views, String preferred) {

  public PageViews {
    views = List.copyOf(views);
  }
}
