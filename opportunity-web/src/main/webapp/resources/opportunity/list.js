/* Tells how many rows of the list are ticked, and ticks all of a page at once. */
(function () {
  "use strict";

  function boxes(form) {
    return Array.from(form.querySelectorAll("input[name='selected']"));
  }

  function tell(form) {
    var all = form.querySelector("input[name='all']");
    var page = form.querySelector("[data-select-page]");
    var told = form.querySelector("[data-selected]");
    if (!told) {
      return;
    }
    var ticked = boxes(form).filter(function (box) { return box.checked; }).length;
    var whole = all && all.checked;
    page.checked = ticked > 0 && ticked === boxes(form).length;
    page.indeterminate = ticked > 0 && !page.checked;
    told.textContent = whole || ticked ? told.dataset.selected.replace("#", whole ? all.dataset.count : ticked) : "";
  }

  document.addEventListener("change", function (event) {
    var form = event.target.closest("form");
    if (!form || !form.querySelector("[data-selected]")) {
      return;
    }
    var all = form.querySelector("input[name='all']");
    if (event.target.matches("[data-select-page]")) {
      boxes(form).forEach(function (box) { box.checked = event.target.checked; });
    }
    if (event.target === all) {
      boxes(form).forEach(function (box) { box.checked = all.checked; });
    } else if (all) {
      all.checked = false;
    }
    tell(form);
  });

  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(tell);
  });
})();
