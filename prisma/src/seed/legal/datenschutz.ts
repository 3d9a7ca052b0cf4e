import { DATENSCHUTZ_DE } from "./datenschutz-de";
import { legalText } from "./legal-text";

const en = `
Information under Article 13 of the General Data Protection Regulation (GDPR) for everybody who visits these pages, starts a meeting or takes part in one.

## The essentials

- You need no account. Your name in a meeting is optional and may be made up.
- Sound, picture, shared screens and chat are transmitted, but neither recorded nor stored.
- Camera and microphone are off until you turn them on.
- There is no advertising, no tracking and no connection to other companies.
- These pages set no cookies for guests. Only who signs in to organise for a club gets one.

## Controller

The controller is **[name of the town, address, telephone, e-mail]**. Data protection officer: **[contact]**.

## Purpose and legal basis

The town offers video meetings as a public service. The legal basis is Article 6 (1) (e) GDPR together with **[state law]**. What you give of your own will, such as an address for our answer to a report, is processed with your consent (Article 6 (1) (a) GDPR), which you can withdraw at any time.

## Visiting the pages

Your device transmits its network address (IP address), because there is no connection without it. The software writes none of it into its logs. Your device remembers your name only if you tick the box. To keep anybody from guessing meetings, we count attempts by a checksum of the address; the address itself is not stored. The key of the checksum is deleted after two days at the latest. Logs of the web server in front of the software: **[contents, purpose, period – or: none]**.

## What is stored about a meeting

- **The room**: its four words, its times, its settings and checksums of the host’s link and of a PIN. Deleted 24 hours after the last use, or after its end if it has a fixed one; the permanent room of a club when the club gives it up.
- **Admissions**: a random number, whether somebody hosts, the time, a checksum for coming back, and one of your name, from which nobody can read the name itself; while you are inside, also a sign of life and your connection’s technical number. No name, no network address. Deleted with the room.
- **Waiting room**: the name you give, for as long as you wait. Refusals are remembered for 30 minutes, without a name.
- **Figures**: how many meetings and admissions there were per hour, without any relation to persons.

## If you organise for a club

Only organisers have an account. We store your name, your e-mail address, your part in the club and when you last signed in. The club’s lead, its deputies and **[office of the town]** can read it. After you sign in, a cookie with a random number recognises you; it is strictly necessary, serves nothing else and ends when you sign out, after 30 days without use, and after 90 days at the latest. Links to sign in work for 15 minutes; what an e-mail said is deleted as soon as it is sent. An account without a club is deleted a day after its last use, a refused or unconfirmed application after seven days. You can delete account and club yourself at any time.

## If you answer a date poll

We store the name you give and what you say about each date; no network address. The name is seen by those who organise for the club and, where the page says that names are visible, by everybody with the link. With your personal link you can change or delete your answer. Everything is deleted 90 days after the last proposed date, or earlier by the club. Legal basis: Article 6 (1) (e) GDPR.

## If a club has you on its address list

A club may store name, e-mail address and language of those it invites. Only those who organise for this club can read them. The club answers for who is on its list. An entry is deleted as soon as the club deletes it or itself. If the mail server refused an address, that is noted with the entry.

## If a club invites you by e-mail

A club may invite you to its dates through the town’s meetings. We store what you are invited to, whether the e-mail was sent, and what you answer; you need not answer. Only those who organise for this club can read that. Text and receiver of an e-mail are forgotten as soon as it is sent. Invitations and answers are deleted thirty days after the last date, or earlier with the date or your entry. The link at the end of each e-mail ends all e-mails of this club. So that it cannot enter you again, we store a hash of your address until you take that back or the club is no more. Legal basis: Article 6 (1) (e) GDPR.

## What is transmitted in a meeting

Sound, picture, shared screen, chat, your name and your raised hand go through the media server to the others in the meeting. It passes them on and keeps nothing. All connections to our servers are encrypted. The others do not learn your network address. The software cannot record; that somebody records by other means we cannot prevent. The [rules of use](/en/nutzungsregeln) forbid it without everybody’s consent.

## What is stored of a report

If you report a barrier or abuse: your text, the page or meeting and your contact if you give them, and the time. Not your network address. Deleted after 90 days.

## Recipients

Nobody outside the town except **[processors under Article 28 GDPR – or: none]**. No data leaves the European Union.

## Your rights

You have the right of access, rectification, erasure, restriction of processing and objection (Articles 15 to 18 and 21 GDPR), and you can complain to **[supervisory authority of the state]**. You need not provide anything; without a network address, however, there is no connection. There is no automated decision-making.
`;

const simple = `
Hier steht: Was passiert mit Ihren Daten?
Daten sind zum Beispiel: Ihr Name oder Ihre Adresse.

## Das Wichtigste

- Sie müssen sich nicht anmelden.
- Sie müssen Ihren Namen nicht sagen. Sie können sich auch einen Namen ausdenken.
- Niemand nimmt Ihr Treffen auf.
- Kamera und Mikrofon sind zuerst aus. Sie machen sie selbst an.
- Es gibt keine Werbung.
- Fremde Firmen bekommen keine Daten von Ihnen.

## Wer ist verantwortlich?

Das ist die Stadt: **[Name der Stadt, Adresse, Telefon, E-Mail]**

Diese Person passt bei der Stadt auf die Daten auf: **[Datenschutz-Beauftragte oder Datenschutz-Beauftragter, Telefon, E-Mail]**

## Was speichern wir?

**Das Treffen:** Wir speichern die 4 Wörter vom Treffen. Und wir speichern die Uhrzeit. Nach einem Tag löschen wir das.

**Ihr Name im Warteraum:** Den Namen sieht die Person, die das Treffen leitet. Wenn Sie im Treffen sind, löschen wir den Namen.

**Zahlen:** Wir zählen, wie viele Treffen es gibt. Wir zählen nicht, wer dabei ist.

**Ihre Antwort an einen Verein:** Ein Verein fragt: Welcher Termin passt? Wenn Sie antworten, speichern wir Ihren Namen und Ihre Antwort. 90 Tage nach dem letzten Termin löschen wir das.

**Ihre Nachricht an uns:** Sie können uns ein Problem melden. Dann speichern wir Ihren Text. Nach 90 Tagen löschen wir den Text.

## Was speichern wir nicht?

- Was Sie sagen.
- Was Sie zeigen.
- Was Sie im Chat schreiben.

Das sehen und hören nur die Menschen in Ihrem Treffen.

## Ihre Rechte

Sie dürfen fragen: Was wissen Sie über mich?
Sie dürfen sagen: Löschen Sie das.
Sie dürfen sich beschweren. Das geht hier: **[Landesbeauftragte oder Landesbeauftragter für den Datenschutz, Adresse, Telefon]**

Alles ganz genau steht auf der Seite [Datenschutz in Alltags-Sprache](/datenschutz).
`;

const slug = "datenschutz";

/** What happens to personal data (GDPR Art. 13). */
export const DATENSCHUTZ = [
  legalText({ slug, language: "de", title: "Datenschutzerklärung", body: DATENSCHUTZ_DE }),
  legalText({ slug, language: "en", title: "Data protection", body: en }),
  legalText({
    slug,
    language: "de-simple",
    title: "Datenschutz in Leichter Sprache",
    body: simple,
  }),
];
