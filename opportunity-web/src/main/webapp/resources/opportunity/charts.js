/*
 * How charts look: colours of the style sheet in light and dark, a pattern for every second series, and figures as the page
 * writes them. A bar leads to the rows behind it, as the figure in its table does.
 */
(function () {
  "use strict";

  var LOOKS = {First: ["--chart-first", false], Second: ["--chart-second", true], Won: ["--chart-good", false]};
  var SHEET = 650;
  var NARROW = 420;
  var drawn = [];
  var create = PrimeFaces.createWidget;
  var fetching;

  /** What a token of the style sheet is now, in the look that is chosen. */
  function colour(token) {
    var probe = document.createElement("span");
    probe.style.color = "var(" + token + ")";
    probe.style.forcedColorAdjust = "none"; // series are told apart where the system forces its colours, too
    document.body.appendChild(probe);
    var found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  /** Stripes, for those who cannot tell the colours apart. */
  function stripes(ink, ground) {
    var tile = document.createElement("canvas");
    tile.width = 8;
    tile.height = 8;
    var pen = tile.getContext("2d");
    pen.fillStyle = ground;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = ink;
    pen.lineWidth = 3;
    pen.beginPath();
    [-8, 0, 8].forEach(function (x) {
      pen.moveTo(x - 2, 10);
      pen.lineTo(x + 10, -2);
    });
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  }

  function paint(config) {
    var text = colour("--text");
    var soft = colour("--text-soft");
    var line = colour("--line");
    var ground = colour("--surface");
    config.data.datasets.forEach(function (series) {
      var look = LOOKS[series.look];
      var ink = colour(look[0]);
      series.backgroundColor = look[1] ? stripes(ink, ground) : ink;
      series.hoverBackgroundColor = series.backgroundColor;
      series.borderColor = ink;
      series.hoverBorderColor = text;
      series.borderWidth = 2;
    });
    config.options.scales.x.ticks.color = soft;
    config.options.scales.y.ticks.color = soft;
    config.options.scales.x.grid.color = line;
    config.options.scales.y.grid.color = line;
    config.options.scales.x.border.color = line;
    config.options.scales.y.border.color = line;
    config.options.plugins.legend.labels.color = text;
    config.opportunity.textColour = text;
  }

  function behind(chart, event) {
    var hit = chart.getElementsAtEventForMode(event, "nearest", {intersect: true}, false)[0];
    return hit ? chart.config.data.datasets[hit.datasetIndex].links[hit.index] : "";
  }

  /** The figures beside their bars, where there is one series. */
  function figures(own) {
    return {
      id: "figures",
      afterInit: function (chart) {
        drawn.push(chart);
      },
      beforeDestroy: function (chart) {
        drawn.splice(drawn.indexOf(chart), 1);
      },
      afterDatasetsDraw: function (chart) {
        if (!own.labelled) {
          return;
        }
        var pen = chart.ctx;
        pen.save();
        pen.fillStyle = own.textColour;
        pen.font = "600 13px " + getComputedStyle(document.body).fontFamily;
        pen.textBaseline = "middle";
        chart.getDatasetMeta(0).data.forEach(function (bar, i) {
          pen.fillText(chart.config.data.datasets[0].texts[i], Math.max(bar.x, chart.chartArea.left) + 6, bar.y);
        });
        pen.restore();
      }
    };
  }

  /** A short name below a bar; where it is narrow, of the beginning of each quarter and of what goes on only. */
  function mark(marks, i, narrow) {
    var lines = marks[i].split("\n");
    var january = marks.findLastIndex(function (each) {
      return each.includes("\n");
    });
    return narrow && marks[i] !== "…" && (i - january) % 3 !== 0 ? "" : lines;
  }

  window.opportunityChart = function () {
    var config = this.cfg.config;
    var own = config.opportunity;
    var compact = new Intl.NumberFormat(document.documentElement.lang, {notation: "compact", maximumFractionDigits: 1});
    var percent = new Intl.NumberFormat(document.documentElement.lang, {style: "percent"});
    var most = this.jq[0].clientWidth < NARROW ? 14 : 26;
    var values = {
      beginAtZero: true,
      grace: own.unit === "Percent" ? 0 : "5%",
      max: own.unit === "Percent" ? 100 : undefined,
      grid: {},
      border: {},
      ticks: {
        maxTicksLimit: 6,
        precision: own.unit === "Number" ? 0 : undefined,
        callback: function (value) {
          return own.unit === "Percent" ? percent.format(value / 100) : compact.format(value);
        }
      }
    };
    var names = {
      grid: {display: false},
      border: {},
      ticks: {
        autoSkip: !own.horizontal && !own.marks.length,
        maxRotation: own.marks.length ? 0 : undefined,
        callback: function (value) {
          var name = this.getLabelForValue(value);
          if (own.marks.length) {
            return mark(own.marks, value, this.chart.width < NARROW);
          }
          return name.length > most ? name.slice(0, most - 1) + "…" : name;
        }
      }
    };
    config.options = {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: own.horizontal ? "y" : "x",
      maxBarThickness: 28,
      layout: {padding: {right: own.labelled ? 64 : 8}},
      scales: own.horizontal ? {x: values, y: names} : {x: names, y: values},
      plugins: {
        legend: {display: config.data.datasets.length > 1, position: "top", align: "start", labels: {boxWidth: 28}},
        tooltip: {
          callbacks: {
            label: function (item) {
              return item.dataset.label + document.documentElement.dataset.colon + " " + item.dataset.texts[item.dataIndex];
            }
          }
        }
      },
      onHover: function (event, hits, chart) {
        chart.canvas.style.cursor = behind(chart, event) ? "pointer" : "default";
      },
      onClick: function (event, hits, chart) {
        var link = behind(chart, event);
        if (link) {
          window.location.assign(link);
        }
      }
    };
    config.plugins = [figures(own)];
    paint(config);
  };

  /** Lying bars take room by their number, kept before they are drawn, so that nothing jumps. */
  function keepRoom(place, config) {
    if (config.opportunity.horizontal) {
      place.style.height = Math.max(6, config.data.labels.length * config.data.datasets.length * 2.25 + 2.5) + "rem";
    }
  }

  function fetched(source) {
    fetching = fetching || new Promise(function (ready, failed) {
      function fetchNow() {
        var script = document.createElement("script");
        script.nonce = PrimeFaces.csp.NONCE_VALUE;
        script.onload = ready;
        script.onerror = failed;
        script.src = source;
        document.head.appendChild(script);
      }
      if (document.readyState === "complete") {
        fetchNow();
      } else {
        window.addEventListener("load", fetchNow);
      }
    });
    return fetching;
  }

  /** The library is as large as a quarter of the page, so it comes after it. Without it, there are the tables. */
  PrimeFaces.createWidget = function (kind, variable, options) {
    var making = arguments;
    if (kind !== "Chart") {
      create.apply(PrimeFaces, making);
      return;
    }
    var place = document.getElementById(options.id);
    var section = place.closest("[data-source]");
    keepRoom(place, options.config);
    fetched(section.dataset.source).then(function () {
      create.apply(PrimeFaces, making);
    }, function () {
      section.querySelector("details").open = true;
    });
  };

  function repaint() {
    drawn.forEach(function (chart) {
      paint(chart.config._config);
      chart.update();
    });
  }

  /** On paper charts are as wide as an upright sheet, and drawn finer. */
  function fitPaper(printing) {
    drawn.forEach(function (chart) {
      chart.options.devicePixelRatio = printing ? 3 : undefined;
      if (printing) {
        chart.resize(SHEET, chart.height);
      } else {
        chart.resize();
      }
    });
    repaint();
  }

  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  window.matchMedia("print").addEventListener("change", function (event) {
    fitPaper(event.matches);
  });
})();
