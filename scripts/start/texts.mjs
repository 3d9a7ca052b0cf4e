import { SETTINGS } from "./env.mjs";

/** What `--help` prints. */
export function helpText() {
  const settings = SETTINGS.map(
    ({ name, fallback, purpose }) =>
      `  ${name.padEnd(20)} ${String(fallback).padEnd(7)} ${purpose}`,
  );
  return `npm start: die Stadtstube auf diesem Rechner

Installiert beim ersten Mal alles Nötige, startet Datenbank, Medienserver und Portal und zeigt die
Adresse. Strg+C beendet alles und lässt nichts zurück.

Aufruf
  npm start                       mit den Daten in .data/
  npm start -- --ephemeral        auf freien Ports mit leeren Daten, die am Ende gelöscht werden
  npm start -- --no-build         ohne zu prüfen, ob Pakete und Bau zu den Quellen passen
  npm start -- --help             dieser Text

Einstellungen (Umgebungsvariablen; 0 bei einem Port heißt: irgendein freier)
${settings.join("\n")}
  ${"DATA_DIR".padEnd(20)} ${".data".padEnd(7)} Datenbank, Geheimnisse und Protokolle

Beispiel
  PORT=8080 npm start
`;
}

/**
 * What is printed when everything is up.
 *
 * @param {{ portalUrl: string, adminUrl: string, mediaUrl: string, firstSignInUrl?: string }} product
 * @param {number} seconds how long the start took
 */
export function welcomeText({ portalUrl, adminUrl, mediaUrl, firstSignInUrl }, seconds) {
  const lines = [
    `Die Stadtstube ist bereit (nach ${seconds} s).`,
    "",
    `Hier klicken:   ${portalUrl}`,
    `Verwaltung:     ${adminUrl}`,
    `Medienserver:   ${mediaUrl}`,
    ...(firstSignInUrl === undefined
      ? []
      : [
          "",
          "Die Verwaltung ist noch niemandem anvertraut. Dieser Link richtet einmalig den",
          "ersten Zugang ein und gilt 24 Stunden:",
          firstSignInUrl,
        ]),
    "",
    "Beenden mit Strg+C.",
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const rule = "─".repeat(width + 4);
  const body = lines.map((line) => `│  ${line.padEnd(width)}  │`).join("\n");
  return `\n┌${rule}┐\n${body}\n└${rule}┘\n\n`;
}
