/*
 * Fetches the script of a rarely opened kind of input when the first one of its kind is to be seen. The input must be there
 * when the next line of the page's scripts runs, so the page waits for it; once fetched, the browser has it for good.
 */
(function () {
  "use strict";

  if (!window.PrimeFaces) {
    return;
  }
  var create = PrimeFaces.createWidget;
  var waiting = new Map();
  var seen = new IntersectionObserver(function (entries) {
    entries.filter(each => each.isIntersecting).forEach(each => make(each.target));
  });

  function fetchNow(source) {
    var request = new XMLHttpRequest();
    request.open("GET", source, false);
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
      fetchNow(document.documentElement.dataset["source" + making[0]]);
    }
    create.apply(PrimeFaces, making);
  }

  PrimeFaces.createWidget = function (kind, variable, options) {
    var place = document.getElementById(options.id);
    if (!place || PrimeFaces.widget[kind] || !document.documentElement.dataset["source" + kind]) {
      return create.apply(PrimeFaces, arguments);
    }
    waiting.set(place, arguments);
    if (place.offsetParent) {
      make(place);
    } else {
      seen.observe(place);
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
