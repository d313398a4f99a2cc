package org.salespipeline.shared.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made once for each locale that somebody reads in, and may be used by many at once.
 * Readers name their locale themselves, so it is not kept of any number of them.
 *
 * @param <T> what is made
 */
final class PerLocale<T> {

  private static final int MOST = 200;

  private final Map<Locale, T> made = new ConcurrentHashMap<>();
  private final Function<Locale, T> making;

  PerLocale(Function<Locale, T> making) {
    this.making = making;
  }

  T get(Locale locale) {
    T found = made.get(locale);
    if (found == null) {
      if (made.size() >= MOST) {
        made.clear();
      }
      found = making.apply(locale);
      made.put(locale, found);
    }
    return found;
  }
}
