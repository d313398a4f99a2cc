/* The card of an opportunity: why a stage cannot be reached is shown below the path. */
(function () {
  "use strict";

  function tell(event) {
    var line = document.getElementById("path-reason");
    if (line) {
      var step = event.target.closest ? event.target.closest("[data-reason]") : null;
      var inPath = event.target.closest && event.target.closest(".stage-path");
      line.textContent = step ? step.dataset.reason : "";
      line.classList.toggle("is-told", Boolean(step && inPath));
    }
  }

  document.addEventListener("focusin", tell);
  document.addEventListener("mouseover", tell);
})();
