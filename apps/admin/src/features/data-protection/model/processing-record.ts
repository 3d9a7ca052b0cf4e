import { type DocumentFacts, keptTable, orGap } from "./document-facts";

/** The record of processing activities (Art. 30(1) GDPR) of a town, as Markdown to be checked. */
export function processingRecord({ town, kept, today }: DocumentFacts): string {
  return `# Verzeichnis von Verarbeitungstätigkeiten

nach Art. 30 Abs. 1 DSGVO. Vorlage, mit den Angaben der Stadt gefüllt am ${today}; bitte prüfen.

## 1. Verantwortliche Stelle

${orGap(town.authority, "Name der Stelle")}, ${orGap(town.authorityAddress, "Anschrift")}
Kontakt: ${orGap(town.contact, "E-Mail oder Telefon")}
Datenschutzbeauftragte: ${orGap(town.privacyContact, "Name und Erreichbarkeit")}

## 2. Bezeichnung und Zweck

Stadtstube »${town.name}«: Videotreffen für Bürgerinnen, Bürger und Vereine im Browser, ohne Konto.
Erreichbar unter: ${town.hosts.join(", ")}.

## 3. Rechtsgrundlage

**[von der Stadt zu bestimmen, etwa Art. 6 Abs. 1 Buchst. e DSGVO mit Landesrecht]**

## 4. Betroffene Personen und Kategorien von Daten

Teilnehmende: frei gewählter Anzeigename, Ton, Bild und geteilter Bildschirm während des Treffens. Inhalte
werden übertragen und nicht gespeichert. Netzadressen werden für die Übertragung gebraucht und nicht
aufbewahrt. Beschäftigte: Name, Rolle, Anmeldungen, Änderungen.

## 5. Löschfristen

Diese Fristen sind dieselben Werte, nach denen die Software löscht.

${keptTable(kept)}

## 6. Empfänger, Drittländer

Andere Teilnehmende desselben Treffens. Auftragsverarbeiter: **[Rechenzentrum eintragen oder »keiner«]**.
Die Seiten rufen nichts von Dritten ab; eine Übermittlung in Drittländer findet durch die Software nicht statt.

## 7. Technische und organisatorische Maßnahmen (Art. 32 DSGVO)

- Verschlüsselte Übertragung; Zulassung nur mit kurzlebiger, unterschriebener Erlaubnis.
- Trennung der Städte in der Datenbank (Row-Level Security).
- Anmeldung der Beschäftigten mit Passkey oder über den Anmeldedienst der Stadt, ohne Passwort.
- Rollen mit Rechten je Stadt; jede Änderung in einem verketteten, unveränderlichen Protokoll.
- Löschung jede Minute, mit Bericht; keine personenbezogenen Daten in Betriebsprotokollen.
- **[Maßnahmen des Rechenzentrums eintragen]**
`;
}
