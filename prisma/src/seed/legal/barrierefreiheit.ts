import { legalText } from "./legal-text";

const de = `
**[Name der Stadt]** ist bemüht, die Videotreffen barrierefrei zugänglich zu machen. Grundlage sind **[Gesetz des Landes zur Gleichstellung von Menschen mit Behinderungen]**, die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0), soweit das Landesrecht auf sie verweist, und die europäische Norm EN 301 549.

Diese Erklärung gilt für die Internetseiten unter **[Adresse des Dienstes]** und für die Videotreffen selbst.

## Stand der Vereinbarkeit

Der Dienst ist mit den Anforderungen **[vollständig / teilweise / nicht]** vereinbar. Das Ergebnis beruht auf **[Selbstbewertung oder Prüfung durch Name der Stelle, Prüfverfahren, zum Beispiel BIK BITV-Test]** vom **[Datum]**.

Unabhängig davon prüft die Software sich selbst bei jeder Änderung: Jede Seite und jeder Zustand wird mit dem Werkzeug axe nach WCAG 2.2 Stufe AA untersucht, hell und dunkel, und auf schmalen Bildschirmen von 320 Bildpunkten, was einer Vergrößerung auf 400 Prozent entspricht. Der Weg von der Startseite in ein Treffen und zurück wird nur mit der Tastatur durchlaufen. Solche Prüfungen finden einen Teil der Hindernisse und ersetzen keine Prüfung durch Menschen.

## Bekannte Hindernisse

- **Keine automatischen Untertitel.** Was gesprochen wird, erscheint nicht als Text. Ersatz: Im Treffen kann jederzeit geschrieben werden; eine Schriftdolmetscherin oder ein Schriftdolmetscher kann als Person am Treffen teilnehmen.
- **Gezeigte Bildschirme sind Bilder.** Ein Vorleseprogramm kann sie nicht lesen. Ersatz: Unterlagen vorab verschicken und beim Zeigen vorlesen.
- **Keine Gebärdensprache auf den Seiten.** Videos in Deutscher Gebärdensprache gibt es noch nicht. **[Hier nennen, sobald vorhanden]**
- **Sprachen.** Rechtliche Seiten und Hilfe gibt es auf Deutsch, auf Englisch und in Leichter Sprache; auf Französisch, Türkisch, Ukrainisch und Arabisch nur das Starten, Teilnehmen und Treffen.
- **[Weitere Hindernisse, die bei der Prüfung gefunden wurden, und bis wann sie behoben werden]**

**[Falls zutreffend: Inhalte, für die eine unverhältnismäßige Belastung geltend gemacht wird, mit Begründung]**

## Barriere melden

Kommen Sie irgendwo nicht weiter? Sagen Sie es uns, auch ohne Ihren Namen: [Barriere melden](/barrierefreiheit/melden).

Sie erreichen uns auch so: **[Zuständige Stelle, Telefon, E-Mail, Anschrift]**. Wir antworten innerhalb von **[Frist nach Landesrecht, zum Beispiel vier Wochen]**.

## Durchsetzung und Schlichtung

Haben wir nicht oder nicht zufriedenstellend geantwortet, können Sie sich wenden an:

**[Schlichtungs- oder Durchsetzungsstelle des Landes: Name, Anschrift, Telefon, E-Mail, Internetadresse]**

Das Verfahren ist kostenlos. Sie brauchen keinen Rechtsbeistand.

## Stand dieser Erklärung

Erstellt am **[Datum]**, zuletzt überprüft am **[Datum]**.
`;

const en = `
**[Name of the town]** strives to make the video meetings accessible. The basis is **[state law]**, the ordinance BITV 2.0 as far as state law refers to it, and the European standard EN 301 549. This statement covers the pages at **[address of the service]** and the meetings themselves.

## Conformance

The service is **[fully / partially / not]** conformant. This is the result of **[self-assessment or audit by name, method]** of **[date]**.

Besides, the software examines itself with every change: every page and state by the tool axe against WCAG 2.2 level AA, light and dark, and at a width of 320 pixels, which equals a zoom of 400 percent. The way into a meeting and out again is walked by keyboard alone. Such tests find some of the barriers and do not replace people.

## Known barriers

- **No automatic captions.** Speech does not appear as text. Instead: everybody can write in the meeting at any time, and a speech-to-text interpreter can take part as a person.
- **Shared screens are pictures.** A screen reader cannot read them. Instead: send documents beforehand and read aloud what you show.
- **No sign language on the pages** yet.
- **Languages.** Legal pages and help exist in German, English and easy German; French, Turkish, Ukrainian and Arabic cover starting, joining and meeting only.
- **[Further barriers found, and when they will be removed]**

## Report a barrier

Tell us where you get stuck, also without your name: [report a barrier](/en/barrierefreiheit/melden). Or: **[office, telephone, e-mail, address]**. We answer within **[period under state law]**.

## Enforcement

If our answer does not satisfy you: **[arbitration or enforcement body of the state: name, address, telephone, e-mail, web address]**. The procedure is free of charge.

Made on **[date]**, last reviewed on **[date]**.
`;

const simple = `
Barrierefrei heißt: Alle Menschen können die Seite gut benutzen.
Auch Menschen mit Behinderung.

**[Name der Stadt]** möchte das.

## Was klappt noch nicht?

- **Es gibt keine Untertitel.** Was die Menschen sagen, können Sie nicht lesen. Aber Sie können im Treffen schreiben.
- **Gezeigte Bildschirme kann ein Programm nicht vorlesen.** Bitten Sie die anderen: Lesen Sie es mir vor.
- **Es gibt noch keine Videos in Gebärden-Sprache.**
- **[Was noch nicht klappt]**

Das haben wir geprüft am: **[Datum]**

## Klappt etwas nicht?

Dann sagen Sie es uns: [Ein Problem melden](/leicht/barrierefreiheit/melden).
Sie müssen Ihren Namen nicht sagen.

Oder rufen Sie an: **[Telefon]**

## Hat unsere Antwort nicht geholfen?

Dann hilft Ihnen diese Stelle: **[Schlichtungsstelle, Adresse, Telefon, E-Mail]**
Die Hilfe kostet nichts.

Alles ganz genau steht auf der Seite [Barrierefreiheit in Alltags-Sprache](/barrierefreiheit).
`;

const slug = "barrierefreiheit";

/** The accessibility statement (Directive (EU) 2016/2102, Art. 7; BITV 2.0; EN 301 549). */
export const BARRIEREFREIHEIT = [
  legalText({ slug, language: "de", title: "Erklärung zur Barrierefreiheit", body: de }),
  legalText({ slug, language: "en", title: "Accessibility statement", body: en }),
  legalText({
    slug,
    language: "de-simple",
    title: "Barrierefreiheit in Leichter Sprache",
    body: simple,
  }),
];
