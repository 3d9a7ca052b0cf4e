import ages from "./ages.json";
import alert from "./alert.json";
import failure from "./failure.json";
import figure from "./figure.json";
import overview from "./overview.json";
import plot from "./plot.json";
import state from "./state.json";

/** Every text in English. */
export const messages = {
  ...ages,
  alert,
  failure,
  figure,
  overview,
  plot,
  state,
};
