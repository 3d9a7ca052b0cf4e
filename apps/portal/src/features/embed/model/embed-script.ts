/**
 * The optional script of the block on a town's website, as text: it runs there and not here.
 *
 * Shows the service's state where it is known and the next public dates where the page has a place for
 * them, and takes the secret part of pasted links away before a form sends them. Stores nothing, sends no
 * cookie, and where the portal does not answer the block stays as it is. What it shows is text, never HTML.
 */
export const EMBED_SCRIPT = `(function () {
  "use strict";
  var script = document.currentScript;
  if (!script || !window.fetch || !window.URL) return;
  var address = new URL(script.src);
  var portal = address.origin;

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var field = form && form.elements && form.elements.namedItem("code");
    if (!field || String(form.action).indexOf(portal + "/") !== 0) return;
    field.value = String(field.value).replace(/#\\S*/g, "");
  });

  function ask(path) {
    return fetch(portal + path + address.search, { credentials: "omit" }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    });
  }

  function add(parent, name, text) {
    var element = parent.appendChild(document.createElement(name));
    if (text) element.textContent = String(text).slice(0, 300);
    return element;
  }

  function showDates(place, answer) {
    if (answer.dates.length === 0) add(place, "p", answer.none);
    var list = answer.dates.length === 0 ? null : add(place, "ul");
    answer.dates.slice(0, 10).forEach(function (date) {
      if (String(date.url).indexOf(portal + "/") !== 0) return;
      var item = add(list, "li");
      add(item, "a", date.title).href = date.url;
      add(item, "span", " " + date.when + ", " + date.club);
    });
  }

  var places = document.querySelectorAll("[data-stadtstube-termine]");
  if (places.length > 0) {
    ask("/api/termine")
      .then(function (answer) {
        if (!answer || !Array.isArray(answer.dates)) return;
        places.forEach(function (place) {
          showDates(place, answer);
        });
      })
      .catch(function () {});
  }

  ask("/api/zustand")
    .then(function (state) {
      if (!state || typeof state.text !== "string" || state.text === "" || state.level === "unknown") return;
      document.querySelectorAll("[data-stadtstube-zustand]").forEach(function (place) {
        place.textContent = state.text.slice(0, 300);
        place.setAttribute("data-stadtstube-zustand", String(state.level).slice(0, 20));
        place.hidden = false;
      });
    })
    .catch(function () {});
})();
`;
