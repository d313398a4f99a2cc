package org.salespipeline.system.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.salespipeline.system.PipelineSystem;

/**
 * Somebody in front of a browser. Knows fields by the names they have in their form ({@code
 * move:estimatedValue}), whatever inputs the page makes of them, and waits after each step until
 * the page is at rest.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Chromium.PATIENCE;

  private final Chromium chromium;
  private final ChromeDriver driver;
  private final PipelineSystem system;
  private String user;

  private Browser(Chromium chromium, PipelineSystem system) {
    this.chromium = chromium;
    this.driver = chromium.driver();
    this.system = system;
  }

  /** Opens a browser that asks for pages in this language. */
  static Browser speaking(String language, PipelineSystem system) {
    return new Browser(Chromium.speaking(language), system);
  }

  Browser signIn() {
    return signIn(PipelineSystem.ADMIN_USERNAME, PipelineSystem.ADMIN_PASSWORD);
  }

  /** Signs in; the first time by the session of whoever has done so in an earlier test. */
  Browser signIn(String userName, String password) {
    boolean first = user == null;
    user = userName;
    if (first && chromium.resumeSession(session(), server())) {
      go("");
      if (!address().contains("sign-in")) {
        return this;
      }
    }
    go("user/sign-in");
    fill("form:userName", userName);
    fill("form:password", password);
    press("form:signIn");
    until(() -> !driver.getCurrentUrl().contains("sign-in"), "the sign-in");
    return this;
  }

  /** Makes the window as narrow as a telephone. */
  Browser onATelephone() {
    driver.manage().window().setSize(new Dimension(500, 844));
    return this;
  }

  /** Goes to the page at this path below the start page. */
  Browser go(String path) {
    driver.get(system.address().resolve(path).toString());
    rest();
    return this;
  }

  /** Types into a field, over what was there. */
  Browser fill(String field, String text) {
    WebElement input = input(field);
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    input.sendKeys(text);
    input.sendKeys(Keys.TAB);
    rest();
    return this;
  }

  /** Takes a file from the disk into a file field. */
  Browser attach(String field, Path file) {
    shown(By.id(field)).sendKeys(file.toAbsolutePath().toString());
    return this;
  }

  /** Chooses from a list by the text shown. */
  Browser choose(String field, String text) {
    new Select(shown(By.id(field))).selectByVisibleText(text);
    rest();
    return this;
  }

  /** Chooses one of several labelled circles, or ticks a box, by the label's beginning. */
  Browser pick(String field, String label) {
    WebElement form = shown(By.id(field.substring(0, field.indexOf(':'))));
    form.findElements(By.tagName("label")).stream()
        .filter(each -> each.getText().startsWith(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No label " + label + " in " + form.getText()))
        .click();
    rest();
    return this;
  }

  /** Types a few letters and takes the first suggestion. */
  Browser lookUp(String field, String letters) {
    shown(By.id(field + "_input")).sendKeys(letters);
    WebElement suggestion =
        shown(By.cssSelector("[id='" + field + "_panel'] .ui-autocomplete-item"));
    suggestion.click();
    rest();
    return this;
  }

  /** Presses a button or follows a link. */
  Browser press(String id) {
    shown(By.id(id)).click();
    rest();
    return this;
  }

  /** Presses a button twice, faster than anybody could be told that once was enough. */
  Browser pressTwice(String id) {
    WebElement button = shown(By.id(id));
    driver.executeScript("arguments[0].click(); arguments[0].click();", button);
    rest();
    return this;
  }

  /** Presses the first part that the selector finds. */
  Browser pressFirst(String selector) {
    WebElement found = shown(By.cssSelector(selector));
    // a part that is just below the edge would lie under the head of the page
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", found);
    found.click();
    rest();
    return this;
  }

  /** Goes to a button that may be gone as soon as it is seen, having done its work by itself. */
  Browser pressIfThere(String selector) {
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center'});", shown(By.cssSelector(selector)));
    driver.executeScript(
        "var there = document.querySelector(arguments[0]); if (there) { there.click(); }",
        selector);
    return this;
  }

  /** Waits until the selector finds so many parts. */
  Browser untilThereAre(int number, String selector) {
    until(() -> driver.findElements(By.cssSelector(selector)).size() == number, selector);
    return this;
  }

  /** Puts the focus on the first part that the selector finds and that begins with this text. */
  WebElement focusOn(String selector, String text) {
    WebElement found =
        driver.findElements(By.cssSelector(selector)).stream()
            .filter(each -> each.getText().startsWith(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No " + text + " in " + texts(selector)));
    driver.executeScript("arguments[0].focus();", found);
    return found;
  }

  /** The text of the first part that the selector finds, with what only screen readers tell. */
  String read(String selector) {
    return shown(By.cssSelector(selector)).getDomProperty("textContent");
  }

  /** Waits until the page is at rest. */
  Browser untilRest() {
    rest();
    return this;
  }

  /** Types into the first field that the selector finds, over what was there. */
  Browser fillFirst(String selector, String text) {
    shown(By.cssSelector(selector)).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text);
    rest();
    return this;
  }

  /** Follows the link with this text. */
  Browser follow(String text) {
    shown(By.linkText(text)).click();
    rest();
    return this;
  }

  /** Answers yes to the question asked. */
  Browser confirm() {
    shown(By.cssSelector(".ui-confirm-dialog .ui-confirmdialog-yes")).click();
    rest();
    return this;
  }

  /** Presses a key, wherever the focus is. */
  Browser type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    rest();
    return this;
  }

  /** Waits until the focus is on the element with this id, or one that begins like it. */
  Browser untilFocus(String id) {
    until(
        () -> String.valueOf(driver.switchTo().activeElement().getDomProperty("id")).startsWith(id),
        "the focus on " + id);
    return this;
  }

  /** Whether the focus is on the element with this id. */
  boolean hasFocus(String id) {
    return id.equals(driver.switchTo().activeElement().getDomProperty("id"));
  }

  /** What stands in a field. */
  String value(String field) {
    return input(field).getDomProperty("value");
  }

  /** The text of what is chosen in a list. */
  String chosen(String field) {
    return new Select(shown(By.id(field))).getFirstSelectedOption().getText();
  }

  /** The message at a field; empty if there is none. */
  String messageAt(String field) {
    // the message is the neighbour of its input, in the same field
    return input(field)
        .findElement(By.xpath("ancestor::*[contains(@class,'field') or self::fieldset][1]"))
        .findElements(By.cssSelector(".ui-message-error"))
        .stream()
        .map(WebElement::getText)
        .findFirst()
        .orElse("");
  }

  /** The whole text of the page as a reader sees it. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** The text of the first part that the selector finds. */
  String text(String selector) {
    return shown(By.cssSelector(selector)).getText();
  }

  /** The texts of all parts that the selector finds. */
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  /** An attribute of the first part that the selector finds. */
  String attribute(String selector, String name) {
    return shown(By.cssSelector(selector)).getDomAttribute(name);
  }

  /** Waits until every chart of the page is drawn: their library comes after the page. */
  Browser untilDrawn() {
    until(
        () ->
            Boolean.TRUE.equals(
                driver.executeScript(
                    "return [...document.querySelectorAll('.chart canvas')].every(c =>"
                        + " c.getContext('2d').getImageData(0, 0, c.width, c.height)"
                        + ".data.some(v => v > 0));")),
        "the charts to be drawn");
    return this;
  }

  /** The address of the server's start page. */
  String server() {
    return system.address().toString();
  }

  boolean isShown(String id) {
    return driver.findElements(By.id(id)).stream().anyMatch(WebElement::isDisplayed);
  }

  boolean isEnabled(String label) {
    WebElement found = shown(By.xpath("//label[starts-with(normalize-space(), '" + label + "')]"));
    return driver.findElement(By.id(found.getDomAttribute("for"))).isEnabled();
  }

  /** Waits until the part is shown, which a page that asks for news shows when it is time. */
  Browser untilShown(String selector) {
    shown(By.cssSelector(selector));
    rest();
    return this;
  }

  /** Waits until the part is no longer shown. */
  Browser untilGone(String id) {
    until(() -> !isShown(id), id + " to go");
    return this;
  }

  /** Waits until the address is another one. */
  Browser untilAway(String address) {
    until(() -> !address().equals(address), "another address than " + address);
    rest();
    return this;
  }

  /** The address, without the server. */
  String address() {
    return driver.getCurrentUrl().substring(system.address().toString().length());
  }

  /** Whether the page is wider than the window, so that a reader would have to push it about. */
  boolean isTooWide() {
    return (Boolean)
        driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth;");
  }

  /** What a script of the test's own answers, whatever the page's policy says about scripts. */
  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The same for one that answers by calling its last argument. */
  Object askLater(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Tells the browser something that no reader could. */
  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /** What the browser complained about: refused scripts and styles, errors of scripts. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  /** Ends the session as time does: the server no longer knows who this is. */
  Browser loseSession() {
    driver.manage().deleteAllCookies();
    return this;
  }

  /** Does something in a second tab of the same browser, and comes back to the first. */
  Browser inAnotherTab(java.util.function.Consumer<Browser> doing) {
    String here = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.TAB);
    doing.accept(this);
    driver.close();
    driver.switchTo().window(here);
    return this;
  }

  /** Signs in on the page that asks for it, and waits for the page that was wanted. */
  Browser signInAgain(String userName, String password) {
    until(() -> driver.getCurrentUrl().contains("sign-in"), "being asked to sign in");
    rest();
    user = userName;
    fill("form:userName", userName);
    fill("form:password", password);
    press("form:signIn");
    until(() -> !driver.getCurrentUrl().contains("sign-in"), "the sign-in");
    rest();
    return this;
  }

  /** What a script finds out. */
  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until a script finds something true. */
  Browser untilTrue(String script, Object... arguments) {
    until(() -> Boolean.TRUE.equals(driver.executeScript(script, arguments)), script);
    return this;
  }

  /** Cuts the browser off, or connects it again. */
  Browser online(boolean connected) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  /** The text, label or id of what has the focus; {@code BODY} where nothing has. */
  String focused() {
    return (String)
        driver.executeScript(
            "const e = document.activeElement;"
                + "return !e || e === document.body ? 'BODY' : !e.checkVisibility() ? 'HIDDEN'"
                + " : e.tagName === 'A' ? e.textContent.trim() : e.id || e.className;");
  }

  /** Presses the Tab key until the focus is on the element whose id begins so. */
  Browser tabTo(String id) {
    return tabUntil("return (document.activeElement.id || '').startsWith(arguments[0]);", id);
  }

  /** Presses the Tab key until the focus is on something that begins with this text. */
  Browser tabToText(String text) {
    return tabUntil(
        "return document.activeElement !== document.body"
            + " && document.activeElement.textContent.trim().startsWith(arguments[0]);",
        text);
  }

  private Browser tabUntil(String there, String wanted) {
    for (int i = 0; i < 200; i++) {
      if (Boolean.TRUE.equals(driver.executeScript(there, wanted))) {
        return this;
      }
      driver.switchTo().activeElement().sendKeys(Keys.TAB);
    }
    throw new AssertionError("No way with the Tab key to " + wanted);
  }

  /** Waits until something that can be seen has the focus, and goes on having it. */
  Browser untilFocused() {
    rest();
    until(
        () -> !List.of("BODY", "HIDDEN").contains(focused()) && !focused().isEmpty(),
        "a focus; it is on " + focused());
    return this;
  }

  /** Sends a form twice at the same moment, as no page would. */
  Browser sendTwice(String form, String button) {
    driver.executeAsyncScript(
        "var done = arguments[arguments.length - 1];"
            + "var form = document.getElementById(arguments[0]), button = arguments[1];"
            + "var body = new URLSearchParams(new FormData(form));"
            + "body.set('jakarta.faces.partial.ajax', 'true');"
            + "body.set('jakarta.faces.source', button);"
            + "body.set('jakarta.faces.partial.execute', form.id);"
            + "body.set('jakarta.faces.partial.render', form.id);"
            + "body.set(button, button);"
            + "var send = () => fetch(form.action, {method: 'POST', body: body,"
            + "  headers: {'Faces-Request': 'partial/ajax'}}).then(each => each.text());"
            + "Promise.all([send(), send()]).then(() => done());",
        form,
        button);
    return this;
  }

  /** Ticks a box, or takes one of several choices. */
  Browser tick(String id) {
    return press(id);
  }

  Browser back() {
    driver.navigate().back();
    rest();
    return this;
  }

  /** What drives it, for the helpers beside this one. */
  ChromeDriver driver() {
    return driver;
  }

  /** The first part that the selector finds, once it is shown. */
  WebElement part(String selector) {
    return shown(By.cssSelector(selector));
  }

  private WebElement input(String field) {
    By inner = By.id(field + "_input");
    return driver.findElements(inner).isEmpty() ? shown(By.id(field)) : shown(inner);
  }

  private WebElement shown(By wanted) {
    WebElement[] found = new WebElement[1];
    until(
        () -> {
          found[0] =
              driver.findElements(wanted).stream()
                  .filter(WebElement::isDisplayed)
                  .findFirst()
                  .orElse(null);
          return found[0] != null;
        },
        wanted + " on " + driver.getCurrentUrl());
    return found[0];
  }

  private void rest() {
    until(
        () ->
            Boolean.TRUE.equals(
                driver.executeScript(
                    "return document.readyState === 'complete' && (typeof PrimeFaces === 'undefined'"
                        + " || (PrimeFaces.ajax.Queue.isEmpty() && PrimeFaces.animationActive !== true"
                        + " && jQuery(':animated').length === 0));")),
        "the page to rest");
  }

  private void until(java.util.function.BooleanSupplier condition, String what) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(25))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(what)
        .until(any -> condition.getAsBoolean());
  }

  @Override
  public void close() {
    chromium.giveBack(session());
  }

  private String session() {
    return user + " at " + server();
  }
}
