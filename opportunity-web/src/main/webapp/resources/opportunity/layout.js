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

/*
 * Figures are typed as keyboards have them: the point of a number pad separates decimals in every language, as in spreadsheets,
 * and so does a comma where it groups nothing. Elsewhere such a key would do nothing, and the figure become a hundred times as large.
 */
document.addEventListener(
  "keydown",
  function (event) {
    "use strict";
    if (!window.AutoNumeric || !event.target.matches("input.figure") || !AutoNumeric.isManagedByAutoNumeric(event.target)) {
      return;
    }
    var settings = AutoNumeric.getAutoNumericElement(event.target).getSettings();
    var isPad = event.code === "NumpadDecimal";
    var isFree = (event.key === "," || event.key === ".") && event.key !== settings.digitGroupSeparator;
    settings.decimalCharacterAlternative = isPad || isFree ? event.key : null;
  },
  true
);

/*
 * Figures that are pasted come from anywhere: of two kinds of separators the last one separates the decimals; a lone one does unless
 * it is the one between groups of three in the language of the page, and has three digits behind it.
 */
document.addEventListener(
  "paste",
  function (event) {
    "use strict";
    if (!window.AutoNumeric || !event.target.matches("input.figure") || !AutoNumeric.isManagedByAutoNumeric(event.target) || !event.clipboardData) {
      return;
    }
    var figure = AutoNumeric.getAutoNumericElement(event.target);
    var text = event.clipboardData.getData("text").replace(/[^\d.,-]/g, "");
    var wasWhole = event.target.selectionEnd - event.target.selectionStart >= event.target.value.length;
    var marks = text.replace(/[\d-]/g, "");
    if (!wasWhole || !/^-?[\d.,]*\d$/.test(text)) {
      return;
    }
    var last = marks.slice(-1);
    var isMixed = marks !== last.repeat(marks.length);
    var isGroup = marks.length > 1 || (last === figure.getSettings().digitGroupSeparator && /[.,]\d{3}$/.test(text));
    var decimals = last && (isMixed || !isGroup) ? text.lastIndexOf(last) : text.length;
    var number = text.slice(0, decimals).replace(/[.,]/g, "") + "." + text.slice(decimals + 1);
    if (Math.abs(Number(number)) > 999999999999999.99) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    figure.set(number.replace(/\.$/, ""));
    event.target.dispatchEvent(new Event("input", { bubbles: true }));
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
  },
  true
);
