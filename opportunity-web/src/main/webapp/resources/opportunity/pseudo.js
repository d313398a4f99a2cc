/* Marks the library's own texts where the page speaks the language for tests, as the server marks all others. */
(function () {
  "use strict";

  function marked(value, name) {
    if (typeof value === "string") {
      return /Format$|^[ap]m$/.test(name) || value.length < 2 ? value : "\u27e6" + value + " \u00b7\u00b7\u00b7\u27e7";
    }
    if (Array.isArray(value)) {
      return value.map(function (each) {
        return marked(each, name);
      });
    }
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(
        Object.entries(value).map(function (entry) {
          return [entry[0], marked(entry[1], entry[0])];
        }),
      );
    }
    return value;
  }

  if (!window.PrimeFaces) {
    return;
  }
  var tag = document.documentElement.lang;
  PrimeFaces.locales[tag] = PrimeFaces.locales[tag.replace("-", "_")] = marked(PrimeFaces.locales.en || PrimeFaces.locales.en_US, "");
})();
