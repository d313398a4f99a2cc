package org.salespipeline.system.pages;

import java.util.List;

/**
 * Finds texts that no bundle has supplied, on a page in the language for tests, where every text of
 * a bundle stands in marks. What is left must be data.
 */
final class Unmarked {

  /**
   * Reads a page block by block, as a reader does, because a text in marks may run through several
   * elements of a line. Left out are languages that say so themselves, secrets that are shown once,
   * single letters, and initials.
   */
  private static final String READ =
      """
      const LEFT_OUT = 'script, style, noscript, template, code, .avatar, [lang]:not(html)';
      const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'alt', 'data-label', 'data-copied',
        'aria-description', 'aria-roledescription'];
      const found = [];
      function unmarked(text) {
        let depth = 0;
        let left = '';
        for (const each of text) {
          if (each === '\\u27e7') { depth--; left += '\\u0001'; }
          else if (each === '\\u27e6') { depth++; left += '\\u0001'; }
          else if (depth < 1) { left += each; }
        }
        return left;
      }
      function keep(where, text) {
        unmarked(text || '').split('\\u0001').map(each => each.replace(/\\s+/g, ' ').trim())
          .filter(each => /\\p{L}{2}/u.test(each)).forEach(each => found.push([where, each]));
      }
      function name(element) {
        return element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
          + (element.classList.length ? '.' + [...element.classList].join('.') : '');
      }
      function isBlock(element) {
        return !/^(inline|contents|none)/.test(getComputedStyle(element).display);
      }
      function read(element) {
        let line = '';
        for (const child of element.childNodes) {
          if (child.nodeType === Node.TEXT_NODE) {
            line += child.textContent;
          } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(LEFT_OUT)
              && child.checkVisibility({visibilityProperty: true})) {
            ATTRIBUTES.forEach(each => keep(name(child) + '@' + each, child.getAttribute(each)));
            if (child.matches('input[type=button], input[type=submit]')) {
              keep(name(child), child.value);
            }
            if (child.matches('select')) {
              [...child.options].forEach(each => keep(name(child), each.text));
            } else if (isBlock(child)) {
              keep(name(child), read(child));
              line += ' ';
            } else {
              line += read(child);
            }
          }
        }
        return line;
      }
      keep('title', document.title);
      keep('body', read(document.body));
      return found;
      """;

  private final Browser browser;

  Unmarked(Browser browser) {
    this.browser = browser;
  }

  /** Where something stands that is neither marked nor known, and what. */
  List<String> on(Data data) {
    List<?> found = (List<?>) browser.ask(READ);
    return found.stream()
        .map(each -> (List<?>) each)
        .filter(each -> !data.explains(each.get(1).toString()))
        .map(each -> each.get(0) + " says \"" + each.get(1) + "\"")
        .distinct()
        .toList();
  }
}
