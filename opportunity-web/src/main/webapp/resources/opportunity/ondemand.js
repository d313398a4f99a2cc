/*
 * Runs the script of a rarely opened kind of input when the first one of its kind is to be seen. The page waits for it: the
 * library's own next lines ask for the input, and a figure typed before its input is there would be lost without a word,
 * because the field that is sent is another one, which only the input fills. So that nobody notices the waiting, the browser
 * is asked to fetch the script ahead, once the page is at rest; after that it is kept, and asked for without the network.
 */
(function () {
  "use strict";

  if (!window.PrimeFaces) {
    return;
  }
  var create = PrimeFaces.createWidget;
  var waiting = new Map();
  var ahead = new Set();
  var seen = new IntersectionObserver(function (entries) {
    entries.filter(each => each.isIntersecting).forEach(each => make(each.target));
  });

  function source(kind) {
    return document.documentElement.dataset["source" + kind];
  }

  function fetchAhead(kind) {
    if (document.readyState !== "complete") {
      window.addEventListener("load", fetchAhead.bind(null, kind), { once: true });
    } else if (!ahead.has(kind) && !PrimeFaces.widget[kind]) {
      ahead.add(kind);
      var link = document.createElement("link");
      link.rel = "prefetch";
      link.as = "script";
      link.href = source(kind);
      document.head.append(link);
    }
  }

  function fetchNow(kind) {
    var request = new XMLHttpRequest();
    request.open("GET", source(kind), false);
    request.send();
    if (request.status === 200) {
      PrimeFaces.csp.eval(request.responseText, PrimeFaces.csp.NONCE_VALUE);
    }
  }

  function make(place) {
    var making = waiting.get(place);
    if (!making) {
      return;
    }
    waiting.delete(place);
    seen.unobserve(place);
    if (!PrimeFaces.widget[making[0]]) {
      fetchNow(making[0]);
    }
    create.apply(PrimeFaces, making);
  }

  PrimeFaces.createWidget = function (kind, variable, options) {
    var place = document.getElementById(options.id);
    if (!place || PrimeFaces.widget[kind] || !source(kind)) {
      return create.apply(PrimeFaces, arguments);
    }
    waiting.set(place, arguments);
    if (place.offsetParent) {
      make(place);
    } else {
      seen.observe(place);
      fetchAhead(kind);
    }
  };

  document.addEventListener("focusin", function (event) {
    waiting.forEach(function (making, place) {
      if (place.contains(event.target)) {
        make(place);
      }
    });
  });
})();
