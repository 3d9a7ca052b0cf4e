import { legalText } from "./legal-text";

const de = `
Die Videotreffen sind ein Angebot der Stadt **[Name der Stadt]** für alle. Damit sich alle wohlfühlen, gelten diese Regeln.

## Wer mitmachen darf

Alle. Sie brauchen kein Konto, und es kostet nichts. Jede und jeder darf Treffen starten: Familien, Vereine, Gruppen, Schulen. **[Einschränkungen, zum Beispiel keine gewerbliche Nutzung – oder diesen Satz streichen]**

## Was gilt, wenn Sie ein Treffen leiten

- Geben Sie den Link nur an Menschen weiter, die dabei sein sollen. Den eigenen Link zum Leiten behalten Sie für sich.
- Sie entscheiden, wer hereinkommt und wer bleibt. Wer stört, darf entfernt werden.
- Sind Kinder dabei, sorgen Sie dafür, dass eine erwachsene Person verantwortlich ist.

## Was gilt, wenn Sie teilnehmen

- Seien Sie freundlich. Beleidigungen, Drohungen und Belästigung sind verboten.
- **Nicht aufnehmen.** Ton, Bild und Chat dürfen nur aufgezeichnet oder abfotografiert werden, wenn alle vorher zugestimmt haben. Heimliche Tonaufnahmen sind strafbar (§ 201 des Strafgesetzbuchs).
- Zeigen und sagen Sie nichts, was verboten ist oder die Rechte anderer verletzt.
- Achten Sie darauf, was im Hintergrund zu sehen und zu hören ist.
- Versuchen Sie nicht, den Dienst zu stören oder in fremde Treffen zu gelangen.

## Was die Stadt tut

- Sie betreibt den Dienst so gut und so durchgehend sie kann. Einen Anspruch auf ständige Verfügbarkeit gibt es nicht. Für Notrufe ist er nicht geeignet: Wählen Sie 112 oder 110.
- Sie sieht und hört nicht in Treffen hinein und speichert keine Inhalte.
- Geht eine Meldung über Missbrauch ein, darf sie das Treffen beenden und, wo das Gesetz es verlangt, Behörden unterrichten.

## Haftung

**[Haftungsregel der Stadt, zum Beispiel: Die Stadt haftet für Vorsatz und grobe Fahrlässigkeit sowie bei Verletzung von Leben, Körper und Gesundheit nach den gesetzlichen Vorschriften.]**

## Etwas melden

Missbrauch können Sie [hier melden](/melden), ohne Ihren Namen zu nennen. Hindernisse für Menschen mit Behinderung melden Sie bitte [hier](/barrierefreiheit/melden).

Diese Regeln gelten ab **[Datum]**.
`;

const en = `
The video meetings are a service of **[name of the town]** for everybody. These rules keep them pleasant.

## Who may take part

Everybody. You need no account, and it costs nothing. **[Restrictions, such as no commercial use – or delete this sentence]**

## If you host a meeting

- Pass the link only to people who are meant to be there. Keep the host’s link to yourself.
- You decide who comes in and who stays. Whoever disturbs may be removed.
- If children take part, make sure that an adult is responsible.

## If you take part

- Be kind. Insults, threats and harassment are forbidden.
- **Do not record.** Sound, picture and chat may be recorded or photographed only if everybody agreed before. Recording speech secretly is a crime in Germany (§ 201 StGB).
- Do not show or say what is illegal or violates the rights of others.
- Do not try to disturb the service or to get into other people’s meetings.

## What the town does

- It runs the service as well and as continuously as it can. There is no claim to permanent availability. Do not use it for emergencies: call 112 or 110.
- It neither looks into meetings nor stores their contents.
- If abuse is reported, it may end the meeting and inform the authorities where the law requires it.

## Liability

**[The town’s rule on liability]**

## Reporting

You can [report abuse](/en/melden) without giving your name. Please report barriers for people with disabilities [here](/en/barrierefreiheit/melden).

These rules apply from **[date]**.
`;

const simple = `
Das sind die Regeln für die Video-Treffen von **[Name der Stadt]**.

## Wer darf mitmachen?

Alle Menschen.
Es kostet nichts.

## Das ist wichtig

- Seien Sie freundlich.
- Beleidigen Sie niemanden.
- Nehmen Sie nichts auf. Machen Sie keine Fotos vom Bildschirm. Sie müssen vorher alle fragen.
- Geben Sie den Link nur Menschen, die dabei sein sollen.

## Wer leitet das Treffen?

Die Person, die das Treffen gestartet hat.
Sie darf andere aus dem Treffen schicken.

## Was macht die Stadt?

Die Stadt hört nicht zu.
Die Stadt sieht nicht zu.
Die Stadt darf ein Treffen beenden, wenn dort etwas Verbotenes passiert.

## Bei einem Notfall

Rufen Sie die Nummer 112 an. Oder die Polizei: 110.

## Ist etwas Schlimmes passiert?

Dann können Sie es [der Stadt melden](/leicht/melden).
Sie müssen Ihren Namen nicht sagen.

Alle Regeln stehen auf der Seite [Nutzungsregeln in Alltags-Sprache](/nutzungsregeln).
`;

const slug = "nutzungsregeln";

/** What is allowed in meetings. */
export const NUTZUNGSREGELN = [
  legalText({ slug, language: "de", title: "Nutzungsregeln", body: de }),
  legalText({ slug, language: "en", title: "Rules of use", body: en }),
  legalText({ slug, language: "de-simple", title: "Regeln in Leichter Sprache", body: simple }),
];
