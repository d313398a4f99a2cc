package org.salespipeline.system.pages;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.interactions.WheelInput;

/** What somebody does with a mouse or a finger beyond pressing. */
final class Pointer {

  private final Browser browser;
  private final ChromeDriver driver;

  Pointer(Browser browser) {
    this.browser = browser;
    this.driver = browser.driver();
  }

  /** Draws the first part by the mouse to the middle of the second. */
  Pointer drag(String from, String to) {
    WebElement lifted = browser.part(from);
    WebElement target = browser.part(to);
    new Actions(driver)
        .moveToElement(lifted)
        .clickAndHold()
        .moveByOffset(12, 4)
        .moveToElement(target)
        .release()
        .perform();
    browser.untilRest();
    return this;
  }

  /**
   * Puts a finger on the first part and draws it to the middle of the second.
   *
   * @param held how long the finger stays where it is before it moves
   */
  Pointer touch(String from, Duration held, String to) {
    PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
    WebElement target = browser.part(to);
    Duration step = Duration.ofMillis(120);
    driver.perform(
        List.of(
            new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, middleOf(from), 0, 0))
                .addAction(finger.createPointerDown(0))
                .addAction(new Pause(finger, held))
                .addAction(finger.createPointerMove(step, middleOf(from), 20, 20))
                .addAction(finger.createPointerMove(step, middleOf(from), 40, 30))
                .addAction(
                    finger.createPointerMove(step, PointerInput.Origin.fromElement(target), 0, 0))
                .addAction(finger.createPointerUp(0))));
    browser.untilRest();
    return this;
  }

  /** Puts a finger on a part, holds it, and draws it to the right side of the window. */
  Pointer carryToTheEdge(String from) {
    PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
    Number width = (Number) driver.executeScript("return window.innerWidth;");
    Number height = (Number) driver.executeScript("return window.innerHeight;");
    PointerInput.Origin window = PointerInput.Origin.viewport();
    driver.perform(
        List.of(
            new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, middleOf(from), 0, 0))
                .addAction(finger.createPointerDown(0))
                .addAction(new Pause(finger, Duration.ofSeconds(1)))
                .addAction(
                    finger.createPointerMove(
                        Duration.ofMillis(300),
                        window,
                        width.intValue() - 20,
                        height.intValue() / 2))));
    return this;
  }

  /** Takes all fingers away. */
  Pointer letGo() {
    driver.resetInputState();
    browser.untilRest();
    return this;
  }

  private PointerInput.Origin middleOf(String selector) {
    return PointerInput.Origin.fromElement(browser.part(selector));
  }

  /** Turns the wheel of the mouse over a part of the page. */
  Pointer turnWheel(String selector, int pixels) {
    WebElement over = browser.part(selector);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", over);
    new Actions(driver)
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(over), 0, pixels)
        .perform();
    return this;
  }
}
