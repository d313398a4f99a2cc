/*
 * Lanes of the board go on where they end; and whoever comes back to the board finds as much of each as there was, at the same
 * place. More is asked for by its address and by nothing that the page keeps, so a page that comes back may ask at once.
 */
(function () {
  "use strict";

  var NEAR = 40; // pixels below the edge that count as seen
  var MOST = 15; // parts of a lane that are fetched for somebody who comes back
  var PLACES = "opportunity.board.places";
  var AGAIN = "opportunity.board.again";
  var KEPT = 20; // places that are remembered

  var coming = false; // somebody comes back, and lanes grow to what they were
  var left = null; // the card that was opened last
  var asked = new Set(); // the lanes whose next cards are on their way

  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }

  function board() {
    return document.getElementById("lanes");
  }

  function body(there) {
    return there.querySelector(".lane-body");
  }

  function cards(there) {
    return all(".lane-cards > .deal", there);
  }

  // ------------------------------------------------------------------------------ going on

  function address(there, part) {
    var query = new URLSearchParams(location.search);
    query.set("lane", there.dataset.lane);
    query.set("part", part);
    return "lane?" + query;
  }

  function given(response) {
    if (response.redirected) {
      window.opportunity.loadAnew(); // the session is over, and the page leads to the sign-in
      throw new Error("signed out");
    }
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    return response.text();
  }

  function add(there, part) {
    var button = there.querySelector(".lane-more");
    var focused = document.activeElement === button;
    var first = null;
    all(".deal", part).forEach(function (each) {
      if (!OpportunityBoard.card(each.dataset.number)) {
        there.querySelector(".lane-cards").append(each);
        first = first || each;
      }
    });
    if (part && part.dataset.next) {
      button.dataset.part = part.dataset.next;
    } else {
      button.remove();
    }
    OpportunityBoard.arrived(focused ? first : null, focused && part ? part.dataset.told : "");
  }

  /** Fetches the next cards of a lane; a lane that is at its end, or already asked, stays as it is. */
  function more(there) {
    var button = there.querySelector(".lane-more");
    if (!button || asked.has(there)) {
      return Promise.resolve();
    }
    asked.add(there);
    return fetch(address(there, button.dataset.part), { headers: { Accept: "text/html" } })
      .then(given)
      .then(function (text) {
        add(there, new DOMParser().parseFromString(text, "text/html").querySelector("ol"));
      })
      .finally(function () {
        asked.delete(there);
      });
  }

  function ask(there) {
    more(there).catch(function () {
      OpportunityBoard.arrived(null, board().dataset.failed);
    });
  }

  /** Whether the end of a lane came into sight because somebody went there, not because the lane is short. */
  function meets(button) {
    var within = button.closest(".lane-body");
    var own = within.scrollHeight > within.clientHeight + 1;
    var edge = own ? within.getBoundingClientRect().bottom : window.innerHeight;
    return button.getBoundingClientRect().top < edge + NEAR && (own ? within.scrollTop > 0 : window.scrollY > 0);
  }

  // scrolling a lane, or on a telephone the page; wheel, keys and fingers all do that
  function scrolled(event) {
    if (coming) {
      return;
    }
    all(".lane-more", event.target.querySelectorAll ? event.target : document).forEach(function (button) {
      if (meets(button)) {
        ask(button.closest(".lane"));
      }
    });
  }

  // ------------------------------------------------------------------------------ coming back

  /** What this entry of the browser's history is called among the places. */
  function here() {
    var name = history.state && history.state.board;
    if (!name) {
      name = Date.now().toString(36) + Math.random().toString(36).slice(2);
      history.replaceState(Object.assign({}, history.state, { board: name }), "");
    }
    return name;
  }

  function places() {
    try {
      return JSON.parse(sessionStorage.getItem(PLACES)) || [];
    } catch (bent) {
      return [];
    }
  }

  function remember() {
    var name = here();
    var place = {
      name: name,
      card: left,
      x: board().scrollLeft,
      y: window.scrollY,
      lanes: all(".lane", board()).filter(body).map(function (there) {
        return { lane: there.dataset.lane, cards: cards(there).length, y: body(there).scrollTop };
      }),
    };
    try {
      sessionStorage.setItem(PLACES, JSON.stringify(places().filter(function (each) {
        return each.name !== name;
      }).concat(place).slice(-KEPT)));
    } catch (full) {
      // the board begins at its top, then
    }
  }

  /** Whether this is a way back, and not the page asked for anew. */
  function isComingBack(name) {
    var loadedAgain = sessionStorage.getItem(AGAIN) === name;
    sessionStorage.removeItem(AGAIN);
    return loadedAgain || performance.getEntriesByType("navigation").some(function (each) {
      return each.type === "back_forward";
    });
  }

  function laneOf(kept) {
    return all(".lane", board()).find(function (each) {
      return each.dataset.lane === kept.lane && body(each);
    });
  }

  function fill(there, wanted, parts) {
    if (!there || parts === 0 || cards(there).length >= wanted || !there.querySelector(".lane-more")) {
      return Promise.resolve();
    }
    return more(there).then(function () {
      return fill(there, wanted, parts - 1);
    });
  }

  function goTo(place) {
    place.lanes.forEach(function (kept) {
      var there = laneOf(kept);
      if (there) {
        body(there).scrollTop = kept.y;
      }
    });
    board().scrollLeft = place.x;
    window.scrollTo({ left: 0, top: place.y, behavior: "instant" });
    var from = place.card && OpportunityBoard.card(place.card);
    if (from && document.activeElement === document.body) {
      OpportunityBoard.stopAt(from);
      from.querySelector(".deal-link").focus({ preventScroll: true });
      from.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    }
  }

  function comeBack(place) {
    var moved = false;
    coming = true;
    left = place.card;
    ["wheel", "pointerdown", "keydown"].forEach(function (name) {
      window.addEventListener(name, function () {
        moved = true;
      }, { once: true, passive: true, capture: true });
    });
    var filled = place.lanes.map(function (kept) {
      return fill(laneOf(kept), kept.cards, MOST);
    });
    // until then the browser scrolls, too, and knows only the first cards
    var loaded = new Promise(function (ready) {
      window.addEventListener("load", ready, { once: true });
    });
    Promise.allSettled(filled.concat(loaded)).then(function () {
      if (!moved) {
        goTo(place);
      }
      // what has just been scrolled says so only with the next frame
      requestAnimationFrame(function () {
        requestAnimationFrame(function () {
          coming = false;
        });
      });
    });
  }

  // ------------------------------------------------------------------------------ on paper

  /** A lane that goes on says how much of it is on the sheet. */
  function tellHowMuch() {
    all(".lane", board()).filter(body).forEach(function (there) {
      var goesOn = there.querySelector(".lane-more");
      body(there).dataset.printed = goesOn ? board().dataset.printed
        .replace("{0}", new Intl.NumberFormat(document.documentElement.lang).format(cards(there).length))
        .replace("{1}", there.querySelector(".lane-count").firstChild.textContent.trim()) : "";
    });
  }

  // ------------------------------------------------------------------------------ beginning

  document.addEventListener("DOMContentLoaded", function () {
    if (!board()) {
      return;
    }
    var name = here();
    var place = isComingBack(name) && places().find(function (each) {
      return each.name === name;
    });
    if (place) {
      comeBack(place);
    }
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    board().addEventListener("click", function (event) {
      var from = event.target.closest(".deal-link");
      var button = event.target.closest(".lane-more");
      left = from ? from.closest(".deal").dataset.number : left;
      if (button) {
        ask(button.closest(".lane"));
      }
    });
    window.addEventListener("pagehide", remember);
    window.addEventListener("beforeprint", tellHowMuch);
    // a page that the browser has kept is loaded again where it has become old (kept.js)
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) {
        sessionStorage.setItem(AGAIN, name);
      }
    });
  });
})();
