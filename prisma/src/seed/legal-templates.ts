import type { LegalPageSeed } from "./town-seed";

const NOTICE = "VORLAGE – vor dem Betrieb durch den Text der Stadt ersetzen.";

/** Lines of one paragraph are joined by blanks, paragraphs by a blank line. */
function text(...paragraphs: readonly string[]): string {
  return [NOTICE, ...paragraphs].join("\n\n");
}

/** What every town must show, as templates to fill in. Placeholders stand in square brackets. */
export const LEGAL_TEMPLATES: readonly LegalPageSeed[] = [
  {
    slug: "impressum",
    language: "de",
    title: "Impressum",
    isTemplate: true,
    body: text(
      "Angaben nach § 5 Digitale-Dienste-Gesetz (DDG).",
      "[Name der Stadt], [Straße und Hausnummer], [Postleitzahl und Ort]",
      "Körperschaft des öffentlichen Rechts, vertreten durch: [Amt und Name]",
      "Telefon: [Nummer], E-Mail: [Adresse]",
      "Umsatzsteuer-Identifikationsnummer: [Nummer, falls vorhanden]",
    ),
  },
  {
    slug: "datenschutz",
    language: "de",
    title: "Datenschutz",
    isTemplate: true,
    body: text(
      "Informationen nach Art. 13 Datenschutz-Grundverordnung (DSGVO).",
      "Verantwortlich: [Name der Stadt, Anschrift]. Datenschutzbeauftragte Stelle: [Kontakt].",
      "Für ein Treffen brauchen Sie kein Konto. Der Name, den Sie eingeben, wird den anderen " +
        "Teilnehmenden gezeigt und nicht in der Datenbank gespeichert. Ton, Bild und Chat werden " +
        "übertragen und nicht aufgezeichnet.",
      "Gespeichert wird der Raum mit seinem Code und seinen Zeiten. Er wird spätestens " +
        "[24 Stunden] nach der letzten Nutzung gelöscht.",
      "Damit niemand Codes durchprobiert, zählen wir Zugriffe. Dabei wird die Netzadresse nur als " +
        "Prüfwert verwendet, dessen Schlüssel nach spätestens zwei Tagen gelöscht wird.",
      "Für die Auslastung zählen wir je Stunde begonnene Treffen und Zutritte, ohne Bezug zu " +
        "Personen.",
      "Rechtsgrundlage: [Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit …]. Sie haben das Recht " +
        "auf Auskunft, Berichtigung, Löschung, Einschränkung und Widerspruch sowie auf Beschwerde " +
        "bei [Aufsichtsbehörde].",
    ),
  },
  {
    slug: "barrierefreiheit",
    language: "de",
    title: "Erklärung zur Barrierefreiheit",
    isTemplate: true,
    body: text(
      "[Name der Stadt] bemüht sich, diesen Dienst im Einklang mit [Gesetz des Landes] und der " +
        "Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) barrierefrei zugänglich zu machen.",
      "Stand der Vereinbarkeit: [vollständig, teilweise oder nicht vereinbar]. Geprüft am [Datum] " +
        "durch [Verfahren].",
      "Bekannte Barrieren: [Liste].",
      "Barriere melden: [E-Mail, Telefon, Formular]. Schlichtungsstelle: [Name und Anschrift].",
    ),
  },
];
