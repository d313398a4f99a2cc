/* The card of an opportunity: reasons below the path, and fields that are changed where they stand. */
(function () {
  "use strict";

  function tell(event) {
    var line = document.getElementById("path-reason");
    if (line) {
      var step = event.target.closest ? event.target.closest(".stage-path [data-reason]") : null;
      line.textContent = step ? step.dataset.reason : "";
      line.classList.toggle("is-told", Boolean(step));
    }
  }

  document.addEventListener("focusin", tell);
  document.addEventListener("mouseover", tell);

  // Escape leaves a field as it was; Enter stores it, also from a list.
  document.addEventListener("keydown", function (event) {
    var editor = event.target.closest ? event.target.closest(".inline-editor") : null;
    if (!editor || event.defaultPrevented) {
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      editor.querySelector(".inline-cancel").click();
    } else if (event.key === "Enter" && event.target.tagName === "SELECT") {
      event.preventDefault();
      editor.querySelector(".inline-save").click();
    }
  });

  // The focus goes into the field that is opened, and back to the value that was changed.
  var edited = null;

  function follow() {
    var editor = document.querySelector(".inline-editor");
    if (editor) {
      edited = editor.querySelector(".inline-save").id.replace(/Save$/, "Edit");
      if (!editor.contains(document.activeElement)) {
        var input = editor.querySelector("input:not([type=hidden]), select");
        input.focus();
        if (input.select) {
          input.select();
        }
      }
    } else if (edited) {
      var value = document.getElementById(edited);
      edited = null;
      if (value) {
        value.focus();
      }
    }
  }

  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", function () {
      window.setTimeout(follow, 0);
    });
  }
})();
