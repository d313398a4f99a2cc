/* The search box of every page: asks after each pause in typing, and shows what is found in groups below itself. */
(function () {
  "use strict";

  var PAUSE = 200;
  var PATIENCE = 150;
  var LEAST = 2;

  var form = document.getElementById("quick-search");
  if (!form) {
    return;
  }
  var input = document.getElementById("search-words");
  var results = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var opener = document.getElementById("search-open");
  var options = [];
  var active = -1;
  var timer = null;
  var asked = null;

  function element(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function isOpen() {
    return !results.hidden;
  }

  function hide() {
    clearTimeout(timer);
    if (asked) {
      asked.abort();
    }
    results.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  }

  function activate(index) {
    if (options[active]) {
      options[active].setAttribute("aria-selected", "false");
    }
    active = index;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function option(className, href) {
    var made = element("a", "search-hit " + className);
    made.id = "search-hit-" + options.length;
    made.href = href;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    options.push(made);
    return made;
  }

  function group(found, index) {
    var made = element("div", "search-group");
    var title = element("div", "search-title", found.title);
    title.id = "search-group-" + index;
    made.setAttribute("role", "group");
    made.setAttribute("aria-labelledby", title.id);
    made.append(title);
    found.hits.forEach(function (hit) {
      var shown = option("", hit.href);
      shown.append(element("span", "search-hit-title", hit.title), element("span", "search-hit-note", hit.note));
      made.append(shown);
    });
    if (found.all) {
      var all = option("search-hit--all", found.allHref);
      all.textContent = found.all;
      made.append(all);
    }
    return made;
  }

  function show(answer) {
    options = [];
    active = -1;
    results.replaceChildren();
    if (answer.note) {
      results.append(element("p", "search-note", answer.note));
    }
    answer.groups.forEach(function (found, index) {
      results.append(group(found, index));
    });
    results.setAttribute("role", options.length ? "listbox" : "group");
    results.hidden = false;
    results.scrollTop = 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    input.removeAttribute("aria-activedescendant");
    status.textContent = answer.note ? answer.note + " " + answer.summary : answer.summary;
  }

  /** Room for what is being looked for, if it does not come at once. */
  function expect() {
    if (asked && form.classList.contains("is-busy") && results.hidden && document.activeElement === input) {
      results.replaceChildren(element("div", "skeleton"), element("div", "skeleton"), element("div", "skeleton"));
      results.hidden = false;
    }
  }

  function ask() {
    var words = input.value.trim();
    if (asked) {
      asked.abort();
    }
    if (words.replace(/\s/g, "").length < LEAST) {
      hide();
      status.textContent = "";
      return;
    }
    var asking = new AbortController();
    asked = asking;
    form.classList.add("is-busy");
    setTimeout(expect, PATIENCE);
    fetch(form.dataset.source + "?q=" + encodeURIComponent(words), {
      signal: asking.signal,
      headers: { Accept: "application/json" },
    })
      .then(function (response) {
        if (response.redirected) {
          window.opportunity.loadAnew(); // the session is over, and the page leads to the sign-in
          return null;
        }
        if (!response.ok) {
          throw new Error(String(response.status));
        }
        return response.json();
      })
      .then(function (answer) {
        if (answer && document.activeElement === input) {
          show(answer);
        }
      })
      .catch(function () {
        if (!asking.signal.aborted) {
          show({ summary: "", note: form.dataset.failed, groups: [] });
        }
      })
      .finally(function () {
        if (asked === asking) {
          form.classList.remove("is-busy");
        }
      });
  }

  function open() {
    document.documentElement.classList.add("is-searching");
    opener.setAttribute("aria-expanded", "true");
    input.focus();
    input.select();
  }

  function close() {
    hide();
    document.documentElement.classList.remove("is-searching");
    opener.setAttribute("aria-expanded", "false");
  }

  /** Whoever comes back finds again what was being looked for. */
  function remember(words) {
    history.replaceState(Object.assign({}, history.state, { searched: words }), "");
  }

  results.addEventListener("click", function (event) {
    if (event.target.closest("a")) {
      remember(input.value);
    }
  });

  window.addEventListener("load", function () {
    var searched = history.state && history.state.searched;
    if (searched) {
      input.value = searched;
      if (opener.checkVisibility()) {
        open();
      }
      input.focus();
      ask();
    }
  });

  input.addEventListener("input", function () {
    if (history.state && history.state.searched) {
      remember("");
    }
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });

  input.addEventListener("focus", function () {
    if (options.length && input.value.trim().length >= LEAST) {
      results.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }
  });

  input.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen()) {
        ask();
      } else if (options.length) {
        var step = event.key === "ArrowDown" ? 1 : -1;
        // beyond the last one, and before the first, lies the box itself
        var next = active + step;
        activate(next < -1 ? options.length - 1 : next >= options.length ? -1 : next);
      }
    } else if (event.key === "Enter" && isOpen() && options[active]) {
      event.preventDefault();
      options[active].click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (isOpen()) {
        hide();
      } else if (input.value) {
        input.value = "";
        options = [];
      } else {
        close();
        input.blur();
        if (opener.offsetParent) {
          opener.focus();
        }
      }
    }
  });

  // Before the focus goes, a hit must have had its click.
  results.addEventListener("mousedown", function (event) {
    event.preventDefault();
  });
  results.addEventListener("mousemove", function (event) {
    var hit = event.target.closest(".search-hit");
    var index = options.indexOf(hit);
    if (index >= 0 && index !== active) {
      activate(index);
    }
  });

  form.addEventListener("focusout", function (event) {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
  opener.addEventListener("click", open);
  document.getElementById("search-close").addEventListener("click", function () {
    close();
    opener.focus();
  });

  window.opportunity = window.opportunity || {};
  window.opportunity.openSearch = open;
})();
