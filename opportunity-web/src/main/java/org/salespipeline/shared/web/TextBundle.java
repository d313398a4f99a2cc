package org.salespipeline.shared.web;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The same texts as a bundle for pages ({@code msg['key']}). A text without arguments is finished;
 * one with arguments is the pattern, for a tag that fills it in. The root speaks English.
 */
public class TextBundle extends ResourceBundle {

  private static final Object[] NONE = {};

  private final Map<String, String> patterns;
  private final Map<String, String> finished = new ConcurrentHashMap<>();

  public TextBundle() {
    this(Language.ENGLISH);
  }

  TextBundle(Language language) {
    this(Locale.forLanguageTag(language.tag()));
  }

  TextBundle(Locale locale) {
    patterns = Messages.patterns(locale);
  }

  @Override
  protected Object handleGetObject(String key) {
    return finished.computeIfAbsent(key, this::finished);
  }

  private String finished(String key) {
    String pattern = patterns.get(key);
    return pattern == null || hasArguments(pattern)
        ? pattern
        : new MessageFormat(pattern).format(NONE);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(patterns.keySet());
  }

  private static boolean hasArguments(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length > 0;
  }
}
