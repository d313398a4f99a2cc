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

  function copied(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    // a page that did not come over a safe connection has no clipboard of its own
    var field = document.createElement("textarea");
    field.value = text;
    field.className = "sr-only";
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) {
      window.print();
      return;
    }
    var button = event.target.closest("[data-copy-link]");
    if (button) {
      var address = new URL(button.dataset.copyLink, window.location.href).href;
      copied(address).then(
        function () {
          say(button.dataset.copied);
        },
        function () {
          say(button.dataset.notCopied + " " + address);
        }
      );
    }
  });

  function say(text) {
    var line = document.getElementById("linkCopied");
    line.textContent = text;
  }
})();
