/**
 * The optional script of the block on a town's website, as text: it runs there and not here.
 *
 * Shows the service's state where it is known, and takes the secret part of pasted links away before
 * a form sends them. Stores nothing, sends no cookie, and where the portal does
 * not answer the block stays as it is.
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

  fetch(portal + "/api/zustand" + address.search, { credentials: "omit" })
    .then(function (answer) {
      return answer.ok ? answer.json() : null;
    })
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
