import { legalText } from "./legal-text";

const de = `
Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG).

## Anbieterin

**[Name der Stadt]**
**[Straße und Hausnummer]**
**[Postleitzahl und Ort]**

Die Stadt ist eine Körperschaft des öffentlichen Rechts. Sie wird vertreten durch **[Amtsbezeichnung und Name, zum Beispiel Oberbürgermeisterin …]**.

## So erreichen Sie uns

- Telefon: **[Nummer]**
- E-Mail: **[Adresse]**
- Für eine Antwort auf elektronischem Weg genügt eine E-Mail. **[Weitere Wege, zum Beispiel Kontaktformular oder De-Mail]**

## Weitere Angaben

- Aufsichtsbehörde: **[Rechtsaufsicht nach der Gemeindeordnung, Anschrift]**
- Umsatzsteuer-Identifikationsnummer nach § 27 a des Umsatzsteuergesetzes: **[Nummer, oder diese Zeile streichen]**
- Verantwortlich für redaktionelle Inhalte nach § 18 Absatz 2 des Medienstaatsvertrags: **[Name und Anschrift, oder diese Zeile streichen]**

## Inhalte der Treffen

Was in einem Treffen gesagt und gezeigt wird, bestimmen die Menschen, die daran teilnehmen. Die Stadt sieht, hört und speichert es nicht. Wird ein Treffen missbraucht, können Sie das [der Stadt melden](/melden).

## Die Software

Diese Seiten und die Videotreffen laufen mit der freien Software Stadtstube. Sie steht unter der Lizenz EUPL-1.2. Der Dienst läuft auf Servern **[der Stadt oder: von Name und Ort des Rechenzentrums]**.
`;

const en = `
Information under § 5 of the German Digital Services Act (DDG).

## Provider

**[Name of the town]**
**[Street and number]**
**[Postcode and place]**

The town is a corporation under public law. It is represented by **[office and name]**.

## How to reach us

- Telephone: **[number]**
- E-mail: **[address]**

## Further information

- Supervisory authority: **[name and address]**
- VAT identification number: **[number, or delete this line]**

## Contents of meetings

What is said and shown in a meeting is up to the people who take part. The town does not see, hear or store it. If a meeting is being abused, you can [report it to the town](/en/melden).

## The software

These pages and the video meetings run on the free software Stadtstube under the licence EUPL-1.2. The service runs on servers **[of the town, or: of name and place of the data centre]**.
`;

const simple = `
Hier steht: Wer macht diese Internet-Seite?

## Das ist die Adresse

**[Name der Stadt]**
**[Straße und Hausnummer]**
**[Postleitzahl und Ort]**

Die Chefin oder der Chef von der Stadt ist: **[Name]**

## So können Sie uns erreichen

- Telefon: **[Nummer]**
- E-Mail: **[Adresse]**

## Wer passt auf die Stadt auf?

Das macht dieses Amt: **[Rechtsaufsicht]**

## Was passiert in einem Treffen?

Sie sprechen mit anderen Menschen.
Die Stadt hört nicht zu.
Die Stadt sieht nicht zu.
Ist in einem Treffen etwas Schlimmes passiert?
Dann können Sie es [der Stadt melden](/leicht/melden).
`;

const slug = "impressum";

/** Who answers for the service (DDG § 5). */
export const IMPRESSUM = [
  legalText({ slug, language: "de", title: "Impressum", body: de }),
  legalText({ slug, language: "en", title: "Legal notice (Impressum)", body: en }),
  legalText({ slug, language: "de-simple", title: "Impressum in Leichter Sprache", body: simple }),
];
