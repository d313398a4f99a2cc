/*
 * Nothing that somebody types is lost. Before a form is sent, what was typed is kept in this browser tab; the next page tells
 * whether it arrived. If it asks to sign in, has expired or has failed, the dialogs are opened again and filled as they were.
 */
(function () {
  "use strict";

  var KEY = "opportunity.kept";
  var HOURS = 12;
  var PATIENCE = 20000;
  // choices about what a page shows are in its address; nobody misses them
  var PASSING = "#filter, #selection, #timeline, #confirmation, #signOut, .gate";

  var user = document.documentElement.dataset.user || "";
  var touched = new Set(); // ids of what was typed into
  var makers = {}; // by id: the step that brought this part of the page
  var steps = 0;
  var going = false; // on the way to another page
  var sending = null; // what was asked for last

  // ------------------------------------------------------------------------------ the store

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch (unreadable) {
      return null;
    }
  }

  function write(kept) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch (full) {
      forget();
    }
  }

  function forget() {
    sessionStorage.removeItem(KEY);
  }

  function lose() {
    var kept = read();
    if (kept) {
      kept.lost = true;
      write(kept);
    }
    return kept;
  }

  /** Whether something is kept for fields that a later step of this page will bring. */
  function isWaiting() {
    var kept = read();
    return Boolean(kept && kept.waiting && kept.page === here());
  }

  function here() {
    return location.pathname + location.search;
  }

  // ------------------------------------------------------------------------------ what was typed

  function counts(form) {
    return user && form && form.method === "post" && !form.matches(PASSING) && !form.querySelector(".filter-bar");
  }

  function isShown(element) {
    return element.checkVisibility();
  }

  function typed() {
    var found = [];
    touched.forEach(function (id) {
      var control = document.getElementById(id);
      if (control && counts(control.form) && isShown(control)) {
        found.push(control);
      }
    });
    // in the order of the page, for one choice may bring the next field
    return found.sort(function (one, other) {
      return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }

  /** Also while it is shown as text. */
  function isSecret(control) {
    return control.type === "password" || control.matches(".ui-password, .p-password") || /password/.test(control.autocomplete);
  }

  function partner(control) {
    return document.getElementById(control.id.replace(/_input$/, "_hinput"));
  }

  function isTick(control) {
    return control.type === "checkbox" || control.type === "radio";
  }

  function label(control) {
    var text = document.querySelector("label[for='" + CSS.escape(control.id) + "']") || document.querySelector("label[for='" + CSS.escape(control.id.replace(/_input$/, "")) + "']");
    return text ? text.textContent.replace("*", "").trim() : control.getAttribute("aria-label") || "";
  }

  /** As it is read, not as it is sent. */
  function words(control) {
    var chosen = control.tagName === "SELECT" ? control.selectedOptions[0] : null;
    return chosen ? chosen.textContent.trim() : control.value;
  }

  /** What was ticked where a step began, by name and value, for rows have no ids. */
  function ticks(source) {
    var form = source && source.closest("form");
    var boxes = form ? Array.from(form.querySelectorAll("input[type='checkbox'][name][value]:checked")) : [];
    return boxes.filter(function (box) {
      return !box.closest(".ui-chkbox");
    }).map(function (box) {
      return [box.name, box.value];
    });
  }

  /** From the last to the first, for what ticks all stands before all. */
  function tick(source, ticked) {
    var form = source.closest("form");
    ticked.slice().reverse().forEach(function (each) {
      var box = form && form.querySelector("input[type='checkbox'][name='" + CSS.escape(each[0]) + "'][value='" + CSS.escape(each[1]) + "']");
      if (box && !box.checked) {
        box.checked = true;
        box.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }

  function asKept(control) {
    var hidden = control.id.endsWith("_input") ? partner(control) : null;
    return {
      id: control.id,
      label: label(control),
      value: isTick(control) ? control.checked : control.value,
      words: isTick(control) ? "" : words(control),
      hidden: hidden ? hidden.value : null,
    };
  }

  function stepsTo(ids) {
    var needed = {};
    function need(id, before) {
      var step = makers[id];
      if (step && step.n < before) {
        needed[step.n] = step;
        need(step.source, step.n);
      }
    }
    ids.forEach(function (id) {
      need(id, Infinity);
    });
    return Object.keys(needed).map(Number).sort(function (one, other) {
      return one - other;
    }).map(function (n) {
      return needed[n];
    });
  }

  function keep() {
    var controls = typed();
    if (!controls.length) {
      if (!isWaiting()) {
        forget();
      }
      return;
    }
    write({
      user: user,
      page: here(),
      at: Date.now(),
      focus: document.activeElement ? document.activeElement.id : "",
      fields: controls.map(asKept),
      steps: stepsTo(controls.map(function (control) {
        return control.id;
      })),
    });
  }

  document.addEventListener("input", touch, true);
  document.addEventListener("change", touch, true);

  function touch(event) {
    var control = event.target;
    if (control.id && control.form && counts(control.form) && !isSecret(control) && control.type !== "file"
        && control.type !== "hidden") {
      touched.add(control.id);
    }
  }

  // ------------------------------------------------------------------------------ sending

  document.addEventListener("submit", function (event) {
    if (event.target.method === "dialog") {
      return; // answers a question, and leaves the page where it is
    }
    if (event.target.id === "signOut") {
      touched.clear();
      forget();
    } else if (!event.defaultPrevented && counts(event.target)) {
      keep();
    }
    if (!event.defaultPrevented) {
      goAway();
    }
  });

  function goAway() {
    going = true;
    // a file that is downloaded leaves the page where it is
    setTimeout(function () {
      going = false;
    }, 15000);
  }

  window.addEventListener("beforeunload", function (event) {
    if (!going && typed().length) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  window.addEventListener("pageshow", function (event) {
    going = false;
    if (event.persisted && !typed().length) {
      location.reload(); // as the browser remembers it, not as it is
    }
  });

  function element(id) {
    return typeof id === "string" ? document.getElementById(id) : id && id.jquery ? id[0] : id;
  }

  function isButton(source) {
    return Boolean(source) && source.matches("button, a, input[type='submit'], input[type='button']");
  }

  /** What is done only once however often it is pressed until it is answered. */
  function guard(request) {
    var handle = request.handle;
    var underway = new Set();
    request.handle = function (asked, extension) {
      var source = element(asked.source);
      var key = !asked.event && asked.global !== false && isButton(source) ? source.id : null;
      if (key && (underway.has(key) || (going && redirecting))) {
        return window.jQuery.Deferred().promise();
      }
      var answer = handle.call(request, asked, extension);
      if (key) {
        underway.add(key);
        asked.promise.always(function () {
          // the promise is kept before the answer is worked in
          setTimeout(function () {
            underway.delete(key);
          });
        });
      }
      return answer;
    };
    var send = request.send;
    request.send = function (asked) {
      sending = asked;
      return send.call(request, asked);
    };
  }

  var redirecting = false;

  function followRedirects(processor) {
    var redirect = processor.doRedirect;
    processor.doRedirect = function (node) {
      redirecting = true;
      goAway();
      redirect.call(processor, node);
    };
  }

  // ------------------------------------------------------------------------------ being answered

  function updated(xhr) {
    return xhr && xhr.responseXML ? Array.from(xhr.responseXML.getElementsByTagName("update")).map(function (each) {
      return each.getAttribute("id");
    }) : [];
  }

  /** Whether it only opened something, and may be done again. */
  function isStep(asked, source) {
    return Boolean(asked) && !asked.event && Boolean(source) && asked.process === source.id
        && (isButton(source) ? !source.hasAttribute("data-pfconfirmcommand") : Boolean(command(source)));
  }

  /** The name of the function by which a script asks. */
  function command(source) {
    var named = source.tagName === "SCRIPT" && /^\s*(?:var\s+|window\.)?(\w+)\s*=\s*function/.exec(source.textContent);
    return named ? named[1] : null;
  }

  function remember(asked, sourceId, roots) {
    var step = { n: ++steps, source: sourceId, given: (asked.ext && asked.ext.params) || asked.params || null, ticked: ticks(element(sourceId)) };
    roots.map(element).filter(Boolean).forEach(function (root) {
      var replaced = [root].concat(Array.from(root.querySelectorAll("[id]")));
      var reopened = !root.contains(element(sourceId));
      replaced.forEach(function (each) {
        makers[each.id] = step;
        if (reopened) {
          touched.delete(each.id);
        }
      });
    });
  }

  function answered(xhr, asked, wasStep, sourceId, args) {
    var roots = updated(xhr);
    if (roots.includes("jakarta.faces.ViewRoot") || (args && args.redirect)) {
      return; // the next page decides
    }
    if (!xhr || xhr.status !== 200) {
      return;
    }
    if (wasStep) {
      remember(asked, sourceId, roots);
    } else if (asked && !asked.event && !(args && args.validationFailed)) {
      var source = element(sourceId);
      var form = (source && source.closest("form")) || null;
      Array.from(touched).forEach(function (id) {
        var control = element(id);
        if (!control || (isButton(source) && control.form === form)) {
          touched.delete(id);
        }
      });
    }
    if (!isWaiting()) {
      forget();
    }
  }

  function listen($) {
    var wasStep = false;
    $(document).on("input change", touch);
    $(document).on("pfAjaxSend", function (event, xhr, settings) {
      var source = element(settings.source);
      wasStep = isStep(sending, source);
      keep();
    });
    $(document).on("pfAjaxComplete", function (event, xhr, settings, args) {
      var source = settings.source && settings.source.jquery ? settings.source.attr("id") : settings.source;
      answered(xhr, sending, wasStep, typeof source === "string" ? source : source && source.id, args);
    });
    $(document).on("pfAjaxError", function (event, xhr, settings, thrown) {
      if (thrown !== "abort" && !going) {
        lose();
        wake(element(settings.source));
        unreachable(xhr, sending);
      }
    });
  }

  /** The library leaves a button asleep whose request got no answer. */
  function wake(button) {
    setTimeout(function () {
      var made = isButton(button) && widget(button.id);
      if (made && made.jq) {
        window.PrimeFaces.buttonEndAjaxDisabled(made, made.jq);
      }
    });
  }

  function unreachable(xhr, asked) {
    var dialog = document.getElementById("unreachable");
    if (!dialog) {
      return;
    }
    dialog.querySelectorAll("[data-when]").forEach(function (each) {
      each.hidden = (each.dataset.when === "offline") !== (xhr.status === 0);
    });
    dialog.onclose = function () {
      if (dialog.returnValue === "again") {
        dialog.returnValue = "";
        delete asked.promise;
        window.PrimeFaces.ajax.Request.handle(asked, asked.ext);
      }
    };
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  // ------------------------------------------------------------------------------ bringing it back

  function isQuiet() {
    var faces = window.PrimeFaces;
    return faces.ajax.Queue.isEmpty() && faces.animationActive !== true && window.jQuery(":animated").length === 0;
  }

  function quiet() {
    var start = Date.now();
    return new Promise(function (done) {
      (function look() {
        if (isQuiet() || Date.now() - start > PATIENCE) {
          done();
        } else {
          setTimeout(look, 40);
        }
      })();
    });
  }

  function widget(id) {
    var all = window.PrimeFaces.widgets;
    return Object.keys(all).map(function (name) {
      return all[name];
    }).find(function (each) {
      return each && each.id === id;
    });
  }

  function isThere(field) {
    var control = element(field.id);
    return Boolean(control) && isShown(control) && (isTick(control) ? control.checked : control.value) === field.value;
  }

  function fill(field) {
    var control = element(field.id);
    if (!control || control.disabled || isThere(field)) {
      return;
    }
    control.focus(); // some inputs get their script only now
    var hidden = field.hidden === null ? null : partner(control);
    var made = hidden ? widget(field.id.replace(/_input$/, "")) : null;
    touched.add(field.id);
    if (made && made.autonumeric) {
      made.setValue(field.hidden);
      made.setValueToHiddenInput(field.hidden);
    } else if (hidden) {
      control.value = field.value;
      hidden.value = field.hidden;
      if (made && made.currentItems) {
        made.currentItems = [field.value];
      }
      return; // a search for what was found already
    } else if (isTick(control)) {
      control.click();
      return;
    } else {
      control.value = field.value;
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function note(kept) {
    var made = document.getElementById("kept-note").content.firstElementChild.cloneNode(true);
    var left = kept.fields.filter(function (field) {
      return !isThere(field);
    });
    var list = made.querySelector("ul");
    left.forEach(function (field) {
      var line = document.createElement("li");
      line.textContent = (field.label ? field.label + document.documentElement.dataset.colon + " " : "") + (field.words || field.value);
      list.append(line);
    });
    made.querySelectorAll("[data-left]").forEach(function (each) {
      each.hidden = !left.length;
    });
    var first = kept.fields.find(isThere);
    var place = first ? element(first.id).closest(".inline-editor, form") : document.querySelector(".main-inner");
    place.prepend(made);
    var expired = document.getElementById("view-expired");
    if (expired) {
      expired.hidden = true;
    }
    return first;
  }

  function inTurn(list, act) {
    return list.reduce(function (before, each) {
      return before.then(function () {
        act(each);
        return quiet();
      });
    }, Promise.resolve());
  }

  function bringBack(kept) {
    document.documentElement.setAttribute("aria-busy", "true");
    return quiet()
      .then(function () {
        return inTurn(kept.steps, function (step) {
          var source = element(step.source);
          if (source && command(source)) {
            window[command(source)](step.given);
          } else if (source) {
            tick(source, step.ticked || []);
            source.click();
          }
        });
      })
      .then(function () {
        return inTurn(kept.fields, fill);
      })
      .then(function () {
        return inTurn(kept.fields, fill); // what a later choice has proposed anew
      })
      .then(function () {
        var first = note(kept);
        if (!first) {
          kept.waiting = true;
          write(kept);
        }
        var again = element(kept.focus);
        if (!again || !isShown(again) || again === document.body) {
          again = first && element(first.id);
        }
        if (again) {
          again.focus();
        }
        document.documentElement.removeAttribute("aria-busy");
      });
  }

  /** What became of what was sent last. */
  function arrived() {
    var kept = read();
    if (!kept) {
      return;
    }
    if (Date.now() - kept.at > HOURS * 3600000 || (user && kept.user !== user)) {
      forget();
      return;
    }
    var told = document.querySelectorAll("[data-kept]");
    if (told.length) {
      lose();
      told.forEach(function (each) {
        each.hidden = false;
        if (each.tagName === "A") {
          each.href = kept.page;
        }
      });
      kept.lost = true;
    }
    if (!user || document.querySelector("[data-kept='elsewhere']")) {
      return;
    }
    var back = performance.getEntriesByType("navigation")[0];
    if (kept.waiting) {
      var come = kept.fields.some(function (field) {
        return element(field.id);
      });
      if (come || !isWaiting()) {
        forget();
      }
      if (come && kept.page === here()) {
        bringBack(kept);
      }
      return;
    }
    if (kept.page === here() && (kept.lost || (back && back.type === "back_forward"))) {
      forget();
      bringBack(kept);
    } else if (!kept.lost) {
      forget();
    }
  }

  if (window.jQuery && window.PrimeFaces) {
    guard(window.PrimeFaces.ajax.Request);
    followRedirects(window.PrimeFaces.ajax.ResponseProcessor);
    listen(window.jQuery);
  }
  window.addEventListener("load", function () {
    if (window.jQuery) {
      // the library makes its forms ready later than the browser
      window.jQuery(function () {
        setTimeout(arrived);
      });
    } else {
      arrived();
    }
  });

  window.opportunity = window.opportunity || {};
  /** Keeps what was typed, and loads the page anew: the session is over. */
  window.opportunity.loadAnew = function () {
    keep();
    goAway();
    location.reload();
  };
})();
