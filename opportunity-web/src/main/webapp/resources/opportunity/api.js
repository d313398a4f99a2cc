/* Shows the API's own description. Nothing leaves for another server, and no cookie goes along: a token alone counts. */
(function () {
  "use strict";

  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function look() {
    var wish = document.documentElement.dataset.theme;
    var isDark = wish === "dark" || (wish !== "light" && dark.matches);
    document.documentElement.classList.toggle("dark-mode", isDark);
  }

  // The library would send each example as if it had been typed in; as words it explains and does no harm.
  function explained(parameter) {
    if (!parameter.in || parameter.in === "path" || parameter.example === undefined) {
      return parameter;
    }
    var copy = Object.assign({}, parameter);
    copy.description = parameter.description + " Example: `" + parameter.example + "`";
    delete copy.example;
    return copy;
  }

  var wordsForExamples = {
    statePlugins: {
      spec: {
        wrapActions: {
          updateJsonSpec: function (original) {
            return function (description) {
              var parameters = (description.components || {}).parameters || {};
              Object.keys(parameters).forEach(function (name) {
                parameters[name] = explained(parameters[name]);
              });
              Object.values(description.paths || {}).forEach(function (path) {
                Object.values(path).forEach(function (operation) {
                  if (operation.parameters) {
                    operation.parameters = operation.parameters.map(explained);
                  }
                });
              });
              return original(description);
            };
          }
        }
      }
    }
  };

  document.addEventListener("DOMContentLoaded", function () {
    var place = document.getElementById("api");
    look();
    dark.addEventListener("change", look);
    window.SwaggerUIBundle({
      url: place.dataset.document,
      domNode: place,
      deepLinking: true,
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      docExpansion: "list",
      filter: true,
      layout: "BaseLayout",
      persistAuthorization: false,
      plugins: [wordsForExamples],
      presets: [window.SwaggerUIBundle.presets.apis],
      requestInterceptor: function (request) {
        request.credentials = "omit";
        return request;
      },
      // the server has no words for every status: a refusal bears its own
      responseInterceptor: function (response) {
        if (!response.ok && response.obj && response.obj.title) {
          response.statusText = response.obj.title;
        }
        return response;
      },
      showExtensions: false,
      tryItOutEnabled: true,
      validatorUrl: null
    });
  });
})();
