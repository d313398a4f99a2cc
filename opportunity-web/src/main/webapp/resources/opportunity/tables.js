/*
 * A table whose columns do not fit beside each other becomes cards, one for each row; on a phone any that has more than a few.
 * Which columns there are, and how long their words, decides the user and the language, so the table itself is asked, and again
 * whenever its room or its content changes. Where there are no headings to press, a list of them above the cards sorts.
 */
(function () {
  "use strict";

  var FEW = 3; // columns that one looks over on a phone as well
  var narrow = window.matchMedia("(max-width: 40rem)");
  var watched = new WeakSet();
  var typing = false;
  var awaited = null; // what was sorted by, on the page before, and has the focus once it is shown here

  function isTooWide(box) {
    var page = document.scrollingElement.scrollTop;
    var within = box.scrollTop;
    box.classList.remove("is-cards");
    var wide = box.scrollWidth > box.clientWidth;
    box.classList.toggle("is-cards", wide);
    // a table is lower than its cards: nothing may slip away under the reader meanwhile
    document.scrollingElement.scrollTop = page;
    box.scrollTop = within;
    return wide;
  }

  /** On a phone, more columns than a few would only fit by breaking every value. */
  function isTooMuch(box) {
    return narrow.matches && (box.querySelector(":scope > .data-table--choices")
        || box.querySelectorAll(":scope > .data-table > thead > tr:last-child > th:not(.cell-select, .hide-phone)").length > FEW);
  }

  function fit(box) {
    if (box.clientWidth) {
      var cards = Boolean(isTooMuch(box)) || isTooWide(box);
      var sorter = box.querySelector(":scope > .sorter");
      box.classList.toggle("is-cards", cards);
      // by itself, for what has the focus must not go while the table is measured
      if (sorter) {
        sorter.hidden = !cards;
        goOn();
      }
    }
  }

  var room = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.target.parentElement) {
        fit(entry.target.parentElement);
      }
    });
  });

  function watch(box) {
    if (watched.has(box) || !box.querySelector(":scope > .data-table--cards tbody")) {
      return;
    }
    watched.add(box);
    // as wide as the room and never high, so that watching it says nothing of what the answer changes
    var measure = document.createElement("div");
    box.append(measure);
    room.observe(measure);
    offerSorting(box);
    fit(box);
  }

  // ------------------------------------------------------------------------------ sorting cards

  function headings(box) {
    return Array.from(box.querySelectorAll(":scope > .data-table > thead th[aria-sort] > a.sort"));
  }

  function isSorted(heading) {
    return heading.parentElement.getAttribute("aria-sort") !== "none";
  }

  function offerSorting(box) {
    var choice = box.querySelector(":scope > .sorter select");
    if (!choice) {
      return;
    }
    var all = headings(box);
    var turn = choice.parentElement.querySelector("a");
    var now = all.find(isSorted);
    choice.replaceChildren.apply(choice, all.map(function (heading) {
      return new Option(heading.textContent.trim(), heading.href, false, heading === now);
    }));
    if (!now) {
      choice.selectedIndex = -1;
    }
    turn.hidden = !now;
    if (now) {
      var descending = now.parentElement.getAttribute("aria-sort") === "descending";
      turn.href = now.href + "#" + turn.id;
      turn.title = descending ? turn.dataset.ascending : turn.dataset.descending;
      turn.setAttribute("aria-label", turn.title);
      turn.firstElementChild.className = "pi pi-sort-amount-" + (descending ? "down" : "up-alt");
    }
  }

  function sort(choice) {
    var now = headings(choice.closest(".table-scroll")).find(isSorted);
    if (choice.value && !(now && now.href === choice.value)) {
      location.assign(choice.value + "#" + choice.id);
    }
  }

  function sorter(event) {
    return event.target.closest && event.target.closest(".sorter select");
  }

  // Whoever looks through the choices by the arrow keys says by Enter, or by going on, which it shall be.
  document.addEventListener("keydown", function (event) {
    var choice = sorter(event);
    if (choice && event.key === "Enter" && typing) {
      event.preventDefault();
      sort(choice);
    } else if (choice) {
      typing = !event.altKey && !/^( |Enter|Tab|Escape|F4)$/.test(event.key);
    }
  });
  document.addEventListener("pointerdown", function () {
    typing = false;
  }, true);
  document.addEventListener("change", function (event) {
    var choice = sorter(event);
    if (choice) {
      event.stopPropagation();
      if (!typing) {
        sort(choice);
      }
    }
  }, true);
  document.addEventListener("focusout", function (event) {
    if (sorter(event) && typing) {
      typing = false;
      sort(sorter(event));
    }
  });

  /*
   * Where the focus was is in the address, for the moment of the change: what is stored in the last moment before may not be
   * there yet, and whether there are cards at all this page finds out only once it has its width.
   */
  function goOn() {
    var part = /^#(sort|turn)$/.exec(location.hash);
    if (part) {
      awaited = part[1];
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    var there = awaited && document.getElementById(awaited);
    if (there && there.checkVisibility()) {
      awaited = null;
      there.focus({ preventScroll: true });
    }
  }

  ["keydown", "pointerdown"].forEach(function (name) {
    document.addEventListener(name, function () {
      awaited = null;
    }, true);
  });

  // ------------------------------------------------------------------------------ what comes and goes

  new MutationObserver(function (changes) {
    var boxes = new Set(changes.map(function (change) {
      return change.target.closest(".table-scroll");
    }));
    boxes.forEach(function (box) {
      if (box && watched.has(box)) {
        fit(box);
      }
    });
    document.querySelectorAll(".table-scroll").forEach(watch);
  }).observe(document.documentElement, { childList: true, subtree: true });

  // what is chosen is what is shown, for whoever comes back as well
  window.addEventListener("pageshow", function () {
    document.querySelectorAll(".table-scroll:has(> .sorter)").forEach(offerSorting);
  });
})();
