import { type DocumentFacts, keptTable, orGap } from "./document-facts";

/** A draft of the processor contract (Art. 28 GDPR) between a town and who runs the installation. */
export function processorContract({ town, kept, today }: DocumentFacts): string {
  return `# Vertrag über die Verarbeitung personenbezogener Daten im Auftrag

nach Art. 28 Abs. 3 DSGVO. Entwurf vom ${today}; vor der Unterschrift rechtlich prüfen.

## Parteien

Auftraggeberin: ${orGap(town.authority, "Name der Stelle")}, ${orGap(town.authorityAddress, "Anschrift")}
Auftragnehmerin: **[betreibende Stadt oder Rechenzentrum eintragen]**

## 1. Gegenstand und Dauer

Betrieb der Stadtstube »${town.name}« (${town.hosts.join(", ")}) auf Servern in der Europäischen Union, vom
**[Datum]** bis zur Kündigung mit einer Frist von **[Frist]**.

## 2. Art, Zweck, Daten, betroffene Personen

Vermittlung von Ton, Bild und Text zwischen Teilnehmenden; Verwaltung der Räume. Inhalte werden nicht
gespeichert. Gespeichert wird ausschließlich:

${keptTable(kept)}

## 3. Weisungen

Die Auftragnehmerin verarbeitet die Daten nur auf dokumentierte Weisung. Hält sie eine Weisung für
rechtswidrig, sagt sie das unverzüglich.

## 4. Vertraulichkeit und Sicherheit

Beschäftigte sind zur Vertraulichkeit verpflichtet. Die Maßnahmen nach Art. 32 DSGVO stehen in der Anlage
und dürfen nur durch gleichwertige ersetzt werden.

## 5. Unterauftragnehmer

Nur mit vorheriger schriftlicher Genehmigung: **[Liste oder »keine«]**.

## 6. Unterstützung

Die Auftragnehmerin hilft bei Anfragen Betroffener, bei Datenschutz-Folgenabschätzungen und meldet
Verletzungen des Schutzes personenbezogener Daten binnen **[24]** Stunden an ${orGap(town.privacyContact, "Datenschutzbeauftragte der Auftraggeberin")}.

## 7. Ende

Nach dem Ende werden alle Daten der Auftraggeberin gelöscht oder übergeben; die Löschung wird bestätigt.

## 8. Nachweise

Die Auftraggeberin kann Löschberichte, Protokoll und Verzeichnis jederzeit in der Verwaltung einsehen und
vor Ort prüfen.

Ort, Datum, Unterschriften: **[…]**
`;
}
