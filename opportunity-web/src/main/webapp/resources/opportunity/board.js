/*
 * The board: cards are moved by the mouse, by a finger, by a menu and by keys. The server decides about every
 * move and sends the card as it is afterwards; nothing here knows a rule.
 */
var OpportunityBoard = (function () {
  "use strict";

  var FAR = 6; // pixels that make a press a drag
  var TREMBLE = 12; // pixels that a finger may move while it holds
  var HOLD = 400; // milliseconds after which a finger lifts a card; before, it scrolls
  var PACE = 8; // pixels that the board scrolls at a time
  var EDGE = 56; // pixels from the side where the board begins to scroll

  var menuOf = null; // the card whose menu is open
  var moving = null; // the card that is on its way
  var drag = null;
  var lifted = false; // whether the finger that is taken away has carried a card

  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }

  function board() {
    return document.getElementById("lanes");
  }

  function answer() {
    return document.getElementById("board:answer");
  }

  function card(number) {
    return all(".deal").find(function (each) {
      return each.dataset.number === number && !answer().contains(each);
    });
  }

  function laneOf(key) {
    return all(".lane").find(function (each) {
      return each.dataset.lane === key;
    });
  }

  function parameters(values) {
    return Object.keys(values).map(function (name) {
      return { name: name, value: values[name] };
    });
  }

  // ------------------------------------------------------------------------------ telling

  function tell(text, back) {
    var told = document.getElementById("boardTold");
    told.querySelector("p").textContent = text || "";
    told.querySelector(".board-close").hidden = !text;
    var button = told.querySelector(".board-back");
    button.hidden = !back;
    if (back) {
      button.textContent = back.text;
      button.dataset.lane = back.lane;
      button.dataset.number = back.number;
    }
  }

  // ------------------------------------------------------------------------------ one stop of the Tab key for each lane

  function rove(chosen) {
    all(".lane-cards").forEach(function (list) {
      var cards = all(".deal", list);
      var stop = list.contains(chosen) ? chosen : cards.find(function (each) {
        return each.querySelector(".deal-link").tabIndex === 0;
      }) || cards[0];
      cards.forEach(function (each) {
        all("a, button", each).forEach(function (part) {
          part.tabIndex = each === stop ? 0 : -1;
        });
      });
    });
  }

  function firstStop() {
    all(".lane-cards .deal:not(:first-child)").forEach(function (each) {
      all("a, button", each).forEach(function (part) {
        part.tabIndex = -1;
      });
    });
  }

  function go(to) {
    if (to) {
      rove(to);
      to.querySelector(".deal-link").focus();
      to.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  function beside(from, step) {
    var lanes = all(".lane").filter(function (each) {
      return each.querySelector(".deal");
    });
    var here = from.closest(".lane");
    var place = all(".deal", here).indexOf(from);
    var next = lanes[lanes.indexOf(here) + step];
    if (!next) {
      return null;
    }
    var cards = all(".deal", next);
    return cards[Math.min(place, cards.length - 1)];
  }

  function keyOnCard(event, from) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var cards = all(".deal", from.closest(".lane"));
    var place = cards.indexOf(from);
    var to = {
      ArrowDown: cards[place + 1],
      ArrowUp: cards[place - 1],
      ArrowLeft: beside(from, -1),
      ArrowRight: beside(from, 1),
      Home: cards[0],
      End: cards[cards.length - 1],
    };
    if (event.key in to) {
      event.preventDefault();
      go(to[event.key]);
    } else if (event.key === "m" || event.key === "M" || (event.key === " " && !event.target.matches("button"))) {
      event.preventDefault();
      openMenu(from);
    }
  }

  /** What has the focus when a card has left its lane: the next one, the one before, or any. */
  function neighbours(from) {
    return [from.nextElementSibling, from.previousElementSibling].filter(Boolean).map(function (each) {
      return ".deal[data-number='" + CSS.escape(each.dataset.number) + "'] .deal-link";
    }).concat(".lane[data-lane='" + CSS.escape(from.closest(".lane").dataset.lane) + "'] .deal-link", ".deal-link");
  }

  // ------------------------------------------------------------------------------ moving

  function move(from, key) {
    moving = from;
    from.classList.add("is-busy");
    tell("");
    boardMove(parameters({ number: from.dataset.number, version: from.dataset.version, lane: key }));
  }

  /** After a move was tried, or its missing figures were given. */
  function answered(args) {
    if (moving) {
      moving.classList.remove("is-busy");
    }
    var outcome = args && args.outcome;
    if (outcome === "asked") {
      PF("missingDialog").show();
    } else if (outcome === "closing") {
      if (moving) {
        window.opportunity.focusAfter = neighbours(moving);
      }
      PF("closeDialog").show();
    } else if (outcome) {
      PF("missingDialog").hide();
      settle();
    }
  }

  function settle() {
    var given = answer();
    all("[data-head]", given).forEach(function (head) {
      var there = laneOf(head.dataset.head);
      if (there) {
        there.querySelector(".lane-head").replaceChildren.apply(
          there.querySelector(".lane-head"), Array.from(head.childNodes));
      }
    });
    var fresh = given.querySelector(".deal");
    var told = given.querySelector("[data-told]");
    var back = given.querySelector("[data-back]");
    var old = moving || (fresh && card(fresh.dataset.number));
    if (old) {
      old.remove();
    }
    if (fresh) {
      place(fresh);
      fresh.classList.add("is-new");
      go(fresh);
    }
    tell(told && told.dataset.told, back && fresh && {
      text: back.textContent,
      lane: back.dataset.back,
      number: fresh.dataset.number,
    });
    moving = null;
    given.replaceChildren();
    rove(fresh);
  }

  /** Puts a card into its lane in the lane's order: the next to close first. */
  function place(fresh) {
    var there = laneOf(fresh.dataset.lane);
    var list = there && there.querySelector(".lane-cards");
    if (!list) {
      return;
    }
    var later = all(".deal", list).find(function (each) {
      return each.dataset.order > fresh.dataset.order;
    });
    list.insertBefore(fresh, later || null);
  }

  // ------------------------------------------------------------------------------ the menu

  function menu() {
    return document.getElementById("boardMenu");
  }

  function openMenu(from) {
    menuOf = from;
    boardOffer(parameters({ number: from.dataset.number }));
  }

  /** After it was looked up where a card may go: for the menu, or for lanes while the card is dragged. */
  function offered() {
    if (drag) {
      markLanes();
      return;
    }
    if (!menuOf || !menuOf.isConnected) {
      return;
    }
    var button = menuOf.querySelector(".deal-menu").getBoundingClientRect();
    var shown = menu();
    shown.showPopover();
    var left = Math.min(button.left, document.documentElement.clientWidth - shown.offsetWidth - 8);
    var top = Math.min(button.bottom + 4, window.innerHeight - shown.offsetHeight - 8);
    shown.style.left = Math.max(8, left) + "px";
    shown.style.top = Math.max(8, top) + "px";
    var first = shown.querySelector(".menu-item");
    if (first) {
      first.focus();
    }
  }

  function keyInMenu(event) {
    var items = all(".menu-item", menu());
    var place = items.indexOf(document.activeElement);
    var to = {
      ArrowDown: items[(place + 1) % items.length],
      ArrowUp: items[(place - 1 + items.length) % items.length],
      Home: items[0],
      End: items[items.length - 1],
    };
    if (event.key in to) {
      event.preventDefault();
      to[event.key].focus();
    } else if (event.key === "Tab" || event.key === "Escape") {
      event.preventDefault();
      menu().hidePopover();
      go(menuOf);
    }
  }

  function choose(item) {
    if (item.getAttribute("aria-disabled") === "true") {
      return;
    }
    menu().hidePopover();
    move(menuOf, item.dataset.lane);
  }

  // ------------------------------------------------------------------------------ the mouse and the finger

  function press(event) {
    var from = event.target.closest(".deal");
    if (drag || !from || event.button !== 0 || !event.isPrimary || event.target.closest("button")
        || board().dataset.writable !== "true" || from.classList.contains("is-busy")) {
      return;
    }
    drag = {
      card: from,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      atX: event.clientX,
      atY: event.clientY,
      held: null,
      ghost: null,
      over: null,
    };
    if (event.pointerType !== "mouse") {
      drag.held = setTimeout(function () {
        lift();
        follow();
      }, HOLD);
    }
  }

  function lift() {
    var box = drag.card.getBoundingClientRect();
    drag.ghost = drag.card.cloneNode(true);
    drag.ghost.classList.add("is-dragged");
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.style.width = box.width + "px";
    drag.left = drag.x - box.left;
    drag.top = drag.y - box.top;
    document.body.appendChild(drag.ghost);
    drag.card.classList.add("is-busy");
    board().classList.add("is-dragging");
    getSelection().removeAllRanges();
    boardOffer(parameters({ number: drag.card.dataset.number }));
  }

  function carry(event) {
    if (!drag || event.pointerId !== drag.pointer) {
      return;
    }
    drag.atX = event.clientX;
    drag.atY = event.clientY;
    if (!drag.ghost) {
      var way = Math.hypot(drag.atX - drag.x, drag.atY - drag.y);
      if (drag.held) {
        if (way > TREMBLE) {
          drop(); // it scrolls
        }
        return;
      }
      if (way < FAR) {
        return;
      }
      lift();
    }
    event.preventDefault();
    follow();
  }

  /** The card is where the pointer is, and the board goes on at its edges for as long as it is there. */
  function follow() {
    drag.ghost.style.left = drag.atX - drag.left + "px";
    drag.ghost.style.top = drag.atY - drag.top + "px";
    var under = document.elementFromPoint(drag.atX, drag.atY);
    over(under && under.closest(".lane"));
    var box = board().getBoundingClientRect();
    var pace = drag.atX < box.left + EDGE ? -PACE : drag.atX > box.right - EDGE ? PACE : 0;
    var before = board().scrollLeft;
    board().scrollLeft += pace;
    cancelAnimationFrame(drag.frame);
    if (board().scrollLeft !== before) {
      drag.frame = requestAnimationFrame(follow);
    }
  }

  function over(there) {
    if (drag.over) {
      drag.over.classList.remove("is-over");
    }
    drag.over = there;
    if (there) {
      there.classList.add("is-over");
    }
  }

  function markLanes() {
    var open = all(".menu-item", menu()).filter(function (item) {
      return item.getAttribute("aria-disabled") !== "true";
    }).map(function (item) {
      return item.dataset.lane;
    });
    all(".lane").forEach(function (each) {
      var own = each.contains(drag.card);
      each.classList.toggle("is-open", !own && open.includes(each.dataset.lane));
      each.classList.toggle("is-shut", !own && !open.includes(each.dataset.lane));
    });
  }

  function drop() {
    var ended = drag;
    drag = null;
    if (ended) {
      clearTimeout(ended.held);
      cancelAnimationFrame(ended.frame);
    }
    if (!ended || !ended.ghost) {
      return null;
    }
    ended.ghost.remove();
    ended.card.classList.remove("is-busy");
    board().classList.remove("is-dragging");
    all(".lane").forEach(function (each) {
      each.classList.remove("is-over", "is-open", "is-shut");
    });
    return ended;
  }

  function isOther(event) {
    return Boolean(drag) && event.pointerId !== drag.pointer;
  }

  function release(event) {
    var ended = isOther(event) ? null : drop();
    if (!ended) {
      return;
    }
    lifted = Boolean(ended.held);
    // the click that ends a drag follows no link
    window.addEventListener("click", hold, { capture: true, once: true });
    setTimeout(function () {
      window.removeEventListener("click", hold, { capture: true });
    });
    if (ended.over && !ended.over.contains(ended.card)) {
      move(ended.card, ended.over.dataset.lane);
    }
  }

  function hold(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  /** A finger that carries a card does not scroll, and opens no menu of the browser; when it is taken away, it has pressed nothing. */
  function fingers() {
    board().addEventListener("touchmove", function (event) {
      if (drag && drag.ghost && event.cancelable) {
        event.preventDefault();
      }
    }, { passive: false });
    board().addEventListener("touchend", function (event) {
      if (lifted && event.cancelable) {
        event.preventDefault();
      }
      lifted = false;
    }, { passive: false });
    board().addEventListener("contextmenu", function (event) {
      if (drag && drag.held) {
        event.preventDefault();
      }
    });
  }

  /** After more cards of a lane have come. */
  function arrived(first, told) {
    tell(told);
    rove(first);
    go(first);
  }

  // ------------------------------------------------------------------------------ beginning

  document.addEventListener("DOMContentLoaded", function () {
    if (!board()) {
      return;
    }
    firstStop();
    all(".deal-link").forEach(function (link) {
      link.draggable = false;
    });
    board().addEventListener("dragstart", function (event) {
      event.preventDefault();
    });
    board().addEventListener("pointerdown", press);
    window.addEventListener("pointermove", carry);
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", function (event) {
      if (!isOther(event)) {
        drop();
      }
    });
    fingers();
    board().addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button && button.matches(".deal-menu")) {
        openMenu(button.closest(".deal"));
      }
    });
    board().addEventListener("focusin", function (event) {
      var from = event.target.closest(".deal");
      if (from) {
        rove(from);
      }
    });
    board().addEventListener("keydown", function (event) {
      var from = event.target.closest(".deal");
      if (from) {
        keyOnCard(event, from);
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && drag) {
        drop();
      }
    });
    menu().addEventListener("keydown", keyInMenu);
    menu().addEventListener("click", function (event) {
      var item = event.target.closest(".menu-item");
      if (item) {
        choose(item);
      }
    });
    document.getElementById("boardTold").addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) {
        return;
      }
      var from = button.matches(".board-back") ? card(button.dataset.number) : null;
      tell("");
      if (from) {
        move(from, button.dataset.lane);
      }
    });
  });

  return { answered: answered, offered: offered, arrived: arrived, card: card, stopAt: rove };
})();
