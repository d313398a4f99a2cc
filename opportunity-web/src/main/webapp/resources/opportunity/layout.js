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

/*
 * Escape leaves a dialog from a field for figures as from any other: that field's library keeps the key to itself, so the
 * dialog is told in its place.
 */
document.addEventListener(
  "keydown",
  function (event) {
    "use strict";
    var dialog = event.key === "Escape" && event.target.matches(".ui-dialog .ui-inputnumber input") && event.target.closest(".ui-dialog");
    if (dialog) {
      event.stopImmediatePropagation();
      dialog.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true, cancelable: true }));
    }
  },
  true
);

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
 * Figures, as people write them who come from anywhere. The figure is what it looks like at each moment.
 *
 * Typed, a point and a comma separate the decimals, also the point of a number pad. Where the same key may separate groups as well, as
 * the point in Spanish, it does so once three digits have followed it: otherwise 1234.50 would become a hundred times as large.
 *
 * Pasted, the last of two kinds of separators separates the decimals; a lone one does unless it is the one between groups of three in
 * the language of the page, and stands where it may group.
 */
(function () {
  "use strict";

  /* The field in which the last separator may turn out to group, and how many digits it had when one last did. */
  var open = null;
  var grouped = 0;

  function figureOf(input) {
    var isOne = window.AutoNumeric && input.matches("input.figure") && AutoNumeric.isManagedByAutoNumeric(input);
    return isOne ? AutoNumeric.getAutoNumericElement(input) : null;
  }

  function enter(event, figure, number) {
    event.preventDefault();
    event.stopPropagation();
    figure.set(number);
    event.target.dispatchEvent(new Event("input", { bubbles: true }));
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function separated(input, settings) {
    var digits = input.value.replace(/\D/g, "").length;
    var isFirst = input.value.indexOf(settings.decimalCharacter) < 0;
    open = isFirst && (digits <= 3 || digits === grouped) ? input : null;
  }

  document.addEventListener("focusin", function () {
    open = null;
    grouped = 0;
  });

  document.addEventListener(
    "keydown",
    function (event) {
      var input = event.target;
      var figure = figureOf(input);
      if (!figure) {
        return;
      }
      var settings = figure.getSettings();
      var isSeparator = event.key === "," || event.key === ".";
      settings.decimalCharacterAlternative = isSeparator || event.code === "NumpadDecimal" ? event.key : null;
      if (event.key === settings.digitGroupSeparator && event.code !== "NumpadDecimal") {
        separated(input, settings);
      } else if (isSeparator) {
        open = null;
      } else if (open === input && /^\d$/.test(event.key) && /\D\d\d$/.test(input.value) && input.selectionStart === input.value.length) {
        var digits = (input.value + event.key).replace(/[^\d-]/g, "");
        enter(event, figure, digits);
        input.setSelectionRange(input.value.length, input.value.length);
        open = null;
        grouped = digits.replace("-", "").length;
      }
    },
    true
  );

  document.addEventListener(
    "paste",
    function (event) {
      var input = event.target;
      var figure = figureOf(input);
      if (!figure || !event.clipboardData) {
        return;
      }
      var text = event.clipboardData.getData("text").replace(/[^\d.,-]/g, "");
      var wasWhole = input.selectionEnd - input.selectionStart >= input.value.length;
      var marks = text.replace(/[\d-]/g, "");
      if (!wasWhole || !/^-?[\d.,]*\d$/.test(text)) {
        return;
      }
      var last = marks.slice(-1);
      var isMixed = marks !== last.repeat(marks.length);
      var isGroup = marks.length > 1 || (last === figure.getSettings().digitGroupSeparator && /^-?\d{1,3}[.,]\d{3}$/.test(text));
      var decimals = last && (isMixed || !isGroup) ? text.lastIndexOf(last) : text.length;
      var number = text.slice(0, decimals).replace(/[.,]/g, "") + "." + text.slice(decimals + 1);
      if (Math.abs(Number(number)) <= 999999999999999.99) {
        enter(event, figure, number.replace(/\.$/, ""));
      }
    },
    true
  );
})();

/* What was chosen stands beside the button, also where the browser remembers it. */
(function () {
  "use strict";

  function tell(field) {
    if (field.files.length > 0) {
      field.parentElement.querySelector(".file-name").textContent = field.files[0].name;
    }
  }

  document.addEventListener("change", function (event) {
    if (event.target.matches(".file > input")) {
      tell(event.target);
    }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll(".file > input").forEach(tell);
  });
})();
