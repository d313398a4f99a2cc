/* Single keys that do something on every page, unless somebody is typing, a dialog is open, or the user wants none. */
(function () {
  "use strict";

  function isTyping(target) {
    return target.isContentEditable || target.closest("input, select, textarea, [role='textbox'], [role='listbox']") !== null;
  }

  function isDialogOpen() {
    return Array.prototype.some.call(document.querySelectorAll(".ui-dialog, dialog[open]"), function (dialog) {
      return dialog.checkVisibility();
    });
  }

  function showKeys() {
    document.getElementById("keys").showModal();
    return true;
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest("#show-keys")) {
      showKeys();
    }
  });

  var commands = {
    "?": showKeys,
    "/": function () {
      if (window.opportunity && window.opportunity.openSearch) {
        window.opportunity.openSearch();
        return true;
      }
      return false;
    },
    n: function () {
      var button = document.getElementById("quickCreate:open");
      if (button) {
        button.click();
      }
      return button !== null;
    },
  };

  document.addEventListener("keydown", function (event) {
    var command = commands[event.key];
    if (
      !command ||
      event.defaultPrevented ||
      event.repeat ||
      event.isComposing ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      document.documentElement.dataset.keys !== "on" ||
      isTyping(event.target) ||
      isDialogOpen()
    ) {
      return;
    }
    if (command()) {
      event.preventDefault();
    }
  });
})();
