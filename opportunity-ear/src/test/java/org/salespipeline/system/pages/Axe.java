package org.salespipeline.system.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Looks for what keeps readers out of a page, by the rules of axe-core for WCAG 2.0 to 2.2, levels
 * A and AA, and its best practices.
 */
final class Axe {

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const options = {
        resultTypes: ['violations'],
        rules: {'target-size': {enabled: true}},
        runOnly: {type: arguments[0], values: arguments[1]}
      };
      const outside = arguments[2];
      axe.run({exclude: outside}, options).then(
        found => done(found.violations.map(each => each.id + ': ' + each.help + '\\n'
          + each.nodes.slice(0, 4).map(node => '    ' + node.target.join(' ') + '\\n      '
            + node.html.slice(0, 160) + '\\n      '
            + node.any.concat(node.all, node.none).map(why => why.message).join('; ').slice(0, 300))
            .join('\\n'))),
        failure => done([String(failure)]));
      """;
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What differs between the light look and the dark one. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** The description of the API is drawn by a library of others; what is ours around it is not. */
  private static final List<List<String>> OUTSIDE = List.of(List.of("#api"));

  private final Browser browser;

  /** Brings the rules along into every page that the browser opens from now on. */
  Axe(Browser browser) {
    this.browser = browser;
    browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script()));
  }

  private static String script() {
    try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the page as it is, each with a few of the places. */
  List<String> findings() {
    return run("tag", TAGS);
  }

  /** What is wrong with its colours. */
  List<String> findingsOfColour() {
    return run("rule", COLOURS);
  }

  private List<String> run(String kind, List<String> values) {
    List<?> found = (List<?>) browser.askLater(RUN, kind, values, OUTSIDE);
    return found.stream().map(Object::toString).toList();
  }
}
