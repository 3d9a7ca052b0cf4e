/** What the documents are filled with. */
export interface DocumentFacts {
  readonly town: {
    readonly name: string;
    readonly authority: string;
    readonly authorityAddress: string;
    readonly contact: string;
    readonly privacyContact: string;
    readonly hosts: readonly string[];
  };
  readonly kept: readonly { readonly key: string; readonly lifetimeMs: number | null }[];
  /** The date, written out. */
  readonly today: string;
}

/** What is known, or a gap to fill in that nobody overlooks. */
export function orGap(text: string, what: string): string {
  return text === "" ? `**[${what} eintragen]**` : text.replaceAll("\n", ", ");
}

const KINDS: Readonly<Record<string, string>> = {
  rooms:
    "Räume (Code, Zeiten, Einstellungen, Prüfwerte der Schlüssel) mit ihren Zulassungen ohne Namen",
  "waiting-names": "Angezeigter Name während des Wartens vor dem Warteraum",
  refusals: "Abgelehnte Anfragen, ohne Namen",
  reports: "Meldungen von Barrieren und Missbrauch, mit freiwilliger Kontaktangabe",
  "rate-limits": "Zählung von Zugriffen unter einem täglich wechselnden Prüfwert der Netzadresse",
  usage: "Nutzungszahlen je Stunde, ohne Personenbezug",
  "deletion-reports": "Löschberichte, nur Zahlen",
  town: "Angaben und Rechtstexte der Stadt",
  sessions: "Anmeldungen der Beschäftigten an der Verwaltung",
  staff: "Beschäftigte mit Zugang: Name, Rolle, öffentlicher Schlüssel",
  clubs: "Vereine: Name, Zweck, Stand des Antrags und wer dort welche Aufgabe hat",
  accounts:
    "Konten derer, die für Vereine planen (Name, E-Mail-Adresse, Anmeldungen), sobald sie zu keinem Verein mehr gehören",
  mails: "Vermerk, dass eine E-Mail verschickt wurde, ohne Inhalt und Empfänger",
  polls:
    "Terminumfragen der Vereine mit Namen und Antworten der Mitglieder, nach dem letzten Termin",
  contacts: "Adresslisten der Vereine: Name, E-Mail-Adresse und Sprache derer, die sie einladen",
  gatherings:
    "Termine der Vereine mit Titel, Tagesordnung und dem Text für alle, nach dem letzten Termin",
  "club-tokens":
    "Zugangsschlüssel, mit denen Programme für einen Verein handeln: Bezeichnung, Prüfwert, Tag der letzten Benutzung",
  invitations: "Einladungen zu Terminen der Vereine mit den Antworten, nach dem letzten Termin",
  "leave-links": "Prüfwerte der Links, mit denen jemand die Mails eines Vereins abbestellt",
  "mail-refusals":
    "Prüfwerte der Adressen, die von einem Verein keine Mails möchten, bis sie es zurücknehmen",
  audit: "Protokoll der Änderungen durch die Verwaltung, mit Kennung der handelnden Person",
};

/** The table of what is kept for how long, in Markdown. */
export function keptTable(kept: DocumentFacts["kept"]): string {
  const rows = kept.map(
    ({ key, lifetimeMs }) => `| ${KINDS[key] ?? key} | ${inWords(lifetimeMs)} |`,
  );
  return ["| Daten | Löschung spätestens nach |", "| --- | --- |", ...rows].join("\n");
}

/** A span in the largest unit that divides it, in German. */
export function inWords(ms: number | null): string {
  if (ms === null) return "bis zur Änderung oder zum Ende des Betriebs";
  const units = [
    [86_400_000, "Tag", "Tagen"],
    [3_600_000, "Stunde", "Stunden"],
    [60_000, "Minute", "Minuten"],
    [1_000, "Sekunde", "Sekunden"],
  ] as const;
  const [size, one, many] = units.find(([unit]) => ms % unit === 0) ?? units[3];
  const count = Math.ceil(ms / size);
  return `${count} ${count === 1 ? one : many}`;
}
