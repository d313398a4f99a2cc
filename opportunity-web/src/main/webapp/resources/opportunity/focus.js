/*
 * The focus never falls off the page: where what had it is gone, redrawn, closed or switched off, it goes to what stands there
 * now, or to the nearest thing around it; and after a page was sent and came back, to what it was sent by.
 */
(function () {
  "use strict";

  var KEY = "opportunity.focus";
  var SOON = 60;
  var REST = 450; // dialogs fade
  var FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

  var last = null; // what had the focus
  var around = []; // the ids of it and of what it lies in, from the inside out
  var before = []; // the same of what had the focus before the dialog that it lies in
  var offer = null; // what has just been offered: to take back what was done

  function isIn(element) {
    return element && element.isConnected && element.checkVisibility({ visibilityProperty: true });
  }

  function takes(element) {
    return isIn(element) && !element.disabled && element.type !== "hidden" && element.matches(FOCUSABLE)
        && !(element.matches("input, select") && element.closest("[aria-hidden='true']"));
  }

  function lost() {
    var now = document.activeElement;
    return !now || now === document.body || now === document.documentElement || !isIn(now);
  }

  function isBusy() {
    return Boolean(window.PrimeFaces) && !window.PrimeFaces.ajax.Queue.isEmpty();
  }

  document.addEventListener("focusin", function (event) {
    var id = event.target.id;
    // what the library puts around a dialog only sends the focus on
    if (event.target === document.body) {
      return;
    }
    var within = event.target.closest(".ui-dialog, dialog");
    if (within && !(last && within.contains(last))) {
      before = around;
    }
    last = event.target;
    offer = null;
    around = [];
    // around a dialog is what it was opened from, not where it stands in the page
    for (var each = last; each && each !== document.body && each !== within; each = each.parentElement) {
      if (each.id) {
        around.push(each.id);
      }
    }
    if (!id) {
      around.unshift("");
    }
  });

  function dialog() {
    var open = Array.from(document.querySelectorAll(".ui-dialog, dialog[open]")).filter(isIn);
    return open[open.length - 1];
  }

  function first(within, selector) {
    return Array.from(within.querySelectorAll(selector)).find(function (each) {
      return takes(each) && each.tabIndex >= 0;
    });
  }

  function into(container) {
    return first(container, ".ui-state-error, [aria-invalid='true']") || first(container, ".ui-dialog-content input, .ui-dialog-content select, .ui-dialog-content textarea") || first(container, FOCUSABLE);
  }

  /** An element by its id, or where it has none by a selector. */
  function find(name) {
    return /^[.[]/.test(name) ? document.querySelector(name) : document.getElementById(name || "");
  }

  /** Where the focus belongs, given where it was. */
  function place(ids) {
    var open = dialog();
    for (var i = 0; i < ids.length; i++) {
      var there = ids[i] ? find(ids[i]) : null;
      if (isIn(there) && (!open || open.contains(there))) {
        var found = takes(there) ? there : into(there);
        if (found) {
          return found;
        }
      }
    }
    return (open && into(open)) || document.getElementById("main");
  }

  function repair() {
    if (isBusy() || !lost() || !last || (isIn(last) && !last.disabled && last !== document.body)) {
      return;
    }
    var ids = around.concat(before).filter(Boolean);
    var nearest = ids.map(find).find(isIn);
    if (nearest && nearest.matches("button.ui-state-loading")) {
      setTimeout(repair, SOON); // the library has a button rest for half a second
      return;
    }
    var to = takes(offer) && !takes(find(around[0])) ? offer : place(ids);
    if (to) {
      to.focus();
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) {
          if (node.id === "undo") {
            offer = document.getElementById("undoOffer:take");
          }
        });
      });
    }).observe(document.querySelector(".said") || document.body, {childList: true});
  });

  function look() {
    setTimeout(repair, SOON);
    setTimeout(repair, REST);
  }

  ["click", "keyup", "toggle", "close", "change"].forEach(function (name) {
    document.addEventListener(name, look, true);
  });

  // ------------------------------------------------------------------------------ from page to page

  function leave() {
    try {
      sessionStorage.setItem(KEY, JSON.stringify((window.opportunity.focusAfter || []).concat(around, before)));
    } catch (full) {
      // the focus begins at the top, then
    }
  }

  function arrive() {
    var ids = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (ids && lost()) {
      var to = place(JSON.parse(ids).filter(function (id) {
        var there = id && find(id);
        return there && takes(there);
      }));
      if (to) {
        to.focus({ preventScroll: true });
      }
    }
  }

  document.addEventListener("submit", function (event) {
    if (!event.defaultPrevented && event.target.method !== "dialog") {
      leave();
    }
  });
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", function (event, xhr, settings, args) {
      if (args && args.redirect) {
        leave();
      } else {
        look();
      }
    });
  }
  window.addEventListener("load", arrive);

  window.opportunity = window.opportunity || {};
  /** Where the focus shall be on the page to which the next step leads: selectors, the best first. */
  window.opportunity.focusAfter = [];
})();
