package org.salespipeline.system.pages;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** What comes over the wire to a browser. */
final class Traffic {

  private final ChromeDriver driver;

  Traffic(Browser browser) {
    this.driver = browser.driver();
  }

  /** What the link that the selector finds leads to, fetched as the page would fetch it. */
  Fetched fetch(String selector) {
    List<?> answer =
        (List<?>)
            driver.executeAsyncScript(
                "var done = arguments[arguments.length - 1];"
                    + "fetch(document.querySelector(arguments[0]).href).then(function (answer) {"
                    + "  return answer.arrayBuffer().then(function (bytes) {"
                    + "    var text = '';"
                    + "    new Uint8Array(bytes).forEach(each => text += String.fromCharCode(each));"
                    + "    done([answer.headers.get('content-type') || '',"
                    + "      answer.headers.get('content-disposition') || '', btoa(text)]);"
                    + "  });"
                    + "});",
                selector);
    return new Fetched(
        answer.get(0).toString(),
        answer.get(1).toString(),
        Base64.getDecoder().decode(answer.get(2).toString()));
  }

  /** A file. */
  record Fetched(String type, String disposition, byte[] content) {}

  /** The addresses of all that the page has fetched. */
  List<String> fetched() {
    return ((List<?>)
            driver.executeScript(
                "return performance.getEntriesByType('resource').map(each => each.name);"))
        .stream().map(Object::toString).toList();
  }

  /** Forgets what it has kept of earlier pages. */
  Traffic forget() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    return this;
  }

  /**
   * How many bytes of content came over the wire for the page and all that it had asked for when it
   * was there.
   */
  long weight() {
    return ((Number)
            driver.executeScript(
                "const page = performance.getEntriesByType('navigation')[0];"
                    + "return performance.getEntriesByType('resource')"
                    + ".filter(each => each.startTime < page.loadEventStart)"
                    + ".reduce((sum, each) => sum + each.encodedBodySize, page.encodedBodySize);"))
        .longValue();
  }

  /** How many bytes came over the wire, headers included; nothing for what was kept. */
  long transferred() {
    return ((Number)
            driver.executeScript(
                "return performance.getEntriesByType('resource')"
                    + ".reduce((sum, each) => sum + each.transferSize, 0);"))
        .longValue();
  }
}
