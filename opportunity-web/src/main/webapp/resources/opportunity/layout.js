/* A form that was sent is not sent again by a second, impatient click; and values to copy are copied. */
(function () {
  "use strict";

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || (form.method || "").toLowerCase() !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
    } else {
      form.dataset.sent = "yes";
    }
  });

  // A page that the browser brings back from its memory may be sent again.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // The second click of an impatient double one must not delete what has moved to that place.
  document.addEventListener(
    "click",
    function (event) {
      if (event.detail > 1 && event.target.closest(".ui-button-danger, .btn--danger")) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true
  );

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    var text = document.getElementById(button.dataset.copy).textContent.trim();
    navigator.clipboard.writeText(text).then(function () {
      button.textContent = button.dataset.copied;
    });
  });
})();

/* Whoever goes back sees the filter of what is shown, not the one chosen last, which the browser remembers. */
window.addEventListener("pageshow", function () {
  "use strict";
  document.querySelectorAll("form:has(.filter-bar)").forEach(function (form) {
    form.reset();
  });
});

/* A page on paper says of which day it is. */
window.addEventListener("beforeprint", function () {
  "use strict";
  var page = document.documentElement;
  var day = new Intl.DateTimeFormat(page.lang, {dateStyle: "medium"}).format(new Date());
  document.querySelectorAll("main").forEach(function (main) {
    main.dataset.printed = page.dataset.printed.replace("{0}", day);
  });
});
