/**
 * The table of a run.
 *
 * @param {readonly import("./run-step.mjs").Result[]} results
 */
export function formatTable(results) {
  const width = Math.max(...results.map((result) => result.name.length), "Schritt".length);
  const head = `${"Schritt".padEnd(width)}  Ergebnis       Tests  Sekunden`;
  const rows = results.map(({ name, ok, counts, seconds }) => {
    const tests = counts.passed + counts.failed + counts.skipped;
    return [
      name.padEnd(width),
      (ok ? "bestanden" : "GESCHEITERT").padEnd(11),
      (tests === 0 ? "" : String(tests)).padStart(8),
      seconds.toFixed(1).padStart(8),
    ].join("  ");
  });
  return [head, "─".repeat(head.length), ...rows].join("\n");
}

/**
 * The last line of a run: nothing but real numbers of tests.
 *
 * @param {{ passed: number, failed: number }} counts
 */
export function formatTotal({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
