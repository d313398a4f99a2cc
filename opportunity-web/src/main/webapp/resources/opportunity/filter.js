/* On a phone: the fields of a filter are behind one button and are sent together; views are a sheet that closes when one is chosen. */
(function () {
  "use strict";

  var KEPT = "opportunity.filter.open";
  var narrow = window.matchMedia("(max-width: 40rem)");

  function show(button, open) {
    button.setAttribute("aria-expanded", String(open));
    document.getElementById(button.getAttribute("aria-controls")).classList.toggle("is-open", open);
  }

  // What other fields depend on is sent at once, and the fields stay open; the rest waits for the button.
  document.addEventListener("change", function (event) {
    var fields = narrow.matches && event.target.closest(".filters .filter-bar");
    if (!fields) {
      return;
    }
    if (/:(cycle|period)$/.test(event.target.id)) {
      sessionStorage.setItem(KEPT, location.pathname);
    } else if (event.target.tagName === "SELECT") {
      event.stopPropagation();
    }
  }, true);

  document.addEventListener("click", function (event) {
    var opener = event.target.closest(".filters-open");
    if (opener) {
      show(opener, opener.getAttribute("aria-expanded") !== "true");
      return;
    }
    var sheet = event.target.closest(".views-list :is(a, button)") && document.getElementById("views");
    if (sheet && sheet.matches(":popover-open")) {
      sheet.hidePopover();
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    var opener = document.querySelector(".filters-open");
    if (opener && sessionStorage.getItem(KEPT) === location.pathname) {
      show(opener, true);
    }
    sessionStorage.removeItem(KEPT);
  });
})();
