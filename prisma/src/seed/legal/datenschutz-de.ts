/** Data protection in German: GDPR Art. 13, true to `schema.prisma`. */
export const DATENSCHUTZ_DE = `
Informationen nach Artikel 13 der Datenschutz-Grundverordnung (DSGVO) für alle, die diese Seiten besuchen, ein Treffen starten oder an einem teilnehmen.

## Das Wichtigste zuerst

- Sie brauchen kein Konto. Ihr Name im Treffen ist freiwillig und darf erfunden sein.
- Ton, Bild, gezeigte Bildschirme und Chat werden übertragen, aber nicht aufgezeichnet und nicht gespeichert.
- Kamera und Mikrofon sind aus, bis Sie sie einschalten.
- Es gibt keine Werbung, keine Auswertung Ihres Verhaltens und keine Verbindung zu fremden Firmen.
- Diese Seiten setzen bei Gästen keine Cookies. Nur wer sich anmeldet, um für einen Verein zu planen, bekommt eines.

## Wer verantwortlich ist

Verantwortlich ist **[Name der Stadt, Anschrift, Telefon, E-Mail]**, vertreten durch **[Amt und Name]**.

Die behördliche Datenschutzbeauftragte oder der behördliche Datenschutzbeauftragte: **[Name oder Funktion, Anschrift, Telefon, E-Mail]**.

## Wozu und auf welcher Grundlage

Die Stadt bietet Videotreffen als öffentliche Einrichtung der Daseinsvorsorge an. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO in Verbindung mit **[Vorschrift der Gemeindeordnung und des Landesdatenschutzgesetzes]**. Was Sie freiwillig angeben, etwa eine Adresse für unsere Antwort auf eine Meldung, verarbeiten wir mit Ihrer Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO). Sie können sie jederzeit für die Zukunft widerrufen.

Was zum Betrieb auf Ihr Gerät übertragen wird, ist unbedingt erforderlich, um den von Ihnen gewünschten Dienst zu erbringen (§ 25 Absatz 2 Nummer 2 TDDDG). Ihren Namen merkt sich Ihr Gerät nur, wenn Sie das ankreuzen; er bleibt auf dem Gerät, und Sie können ihn dort jederzeit wieder löschen lassen.

## Was beim Besuch der Seiten geschieht

Ihr Gerät überträgt seine Netzadresse (IP-Adresse) und Angaben zum Browser, weil ohne sie keine Verbindung möglich ist. Die Software schreibt davon nichts in ihre Protokolle.

Damit niemand Treffen errät oder den Dienst überlastet, zählen wir, wie oft von einer Netzadresse etwas versucht wird. Dafür wird aus der Adresse ein Prüfwert gebildet; die Adresse selbst wird nicht gespeichert. Die Zählung endet je nach Zweck nach zehn Minuten bis 24 Stunden. Der Schlüssel, mit dem der Prüfwert gebildet wurde, wird spätestens nach zwei Tagen gelöscht; danach lässt sich der Prüfwert niemandem mehr zuordnen.

Protokolle des Webservers vor der Software: **[Welche Angaben, zu welchem Zweck, nach wie vielen Tagen gelöscht – oder: keine]**.

## Was bei einem Treffen gespeichert wird

- **Der Raum**: sein Name aus vier Wörtern, seine Zeiten, seine Einstellungen (Warteraum, Abschließen) und Prüfwerte des Links zum Leiten und einer PIN. Nicht gespeichert wird, wer ihn gestartet hat. Der Raum wird 24 Stunden nach der letzten Nutzung gelöscht, ein Raum mit festem Ende 24 Stunden nach diesem Ende; der feste Raum eines Vereins, wenn der Verein ihn aufgibt.
- **Zutritte**: eine Zufallszahl, ob jemand leitet, die Zeit, ein Prüfwert, mit dem Sie nach einer Unterbrechung zurückkommen, und einer Ihres Namens, damit niemand unter einem anderen zurückkommt; den Namen selbst kann daraus niemand lesen. Solange Sie im Treffen sind, kommen ein Lebenszeichen und die technische Nummer Ihrer Verbindung dazu, damit die Leitung sehen kann, wie viele da sind. Ohne Namen, ohne Netzadresse. Sie werden mit dem Raum gelöscht.
- **Warteraum**: der Name, den Sie angeben, solange Sie warten. Er wird gelöscht, sobald Sie eintreten, abgelehnt werden oder gehen. Verschwinden Sie ohne Abschied, wird er wenige Minuten später gelöscht. Eine Ablehnung merken wir uns ohne Namen 30 Minuten lang.
- **Zahlen zur Auslastung**: wie viele Treffen und Zutritte es je Stunde gab. Sie haben keinen Bezug zu Personen.

## Was in einem Treffen übertragen wird

Ton, Bild, gezeigter Bildschirm, Chat, Ihr Name und ob Sie sich melden gehen über den Medienserver an die anderen im Treffen. Er leitet sie weiter und behält sie nicht. Chat-Nachrichten sind nach dem Treffen fort. Ihre Netzadresse erfahren die anderen nicht.

Alle Verbindungen zu unseren Servern sind verschlüsselt. **[Falls ein Zwischenserver (TURN) betrieben wird: Betreiber und Ort]**

Die anderen im Treffen sehen und hören, was Sie zeigen und sagen. Die Software hat keine Aufnahmefunktion. Dass jemand mit eigenen Mitteln aufnimmt, können wir nicht verhindern; die [Nutzungsregeln](/nutzungsregeln) verbieten es ohne das Einverständnis aller.

## Was bei einer Meldung gespeichert wird

Wenn Sie eine Barriere oder einen Missbrauch melden: Ihr Text, wenn angegeben Seite oder Treffen, wenn angegeben Ihr Weg zur Antwort, und die Zeit. Nicht Ihre Netzadresse. Lesen kann es nur **[zuständige Stelle der Stadt]**. Die Meldung wird nach 90 Tagen gelöscht.

## Wenn Sie für einen Verein planen

Nur wer für einen Verein plant, hat ein Konto; Mitglieder und Gäste brauchen keines. Gespeichert werden Ihr Name, Ihre E-Mail-Adresse, Ihre Aufgabe im Verein und wann Sie sich zuletzt angemeldet haben, dazu die Angaben zum Verein. Lesen können das die Leitung und die Stellvertretung des Vereins und **[zuständige Stelle der Stadt]**. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO.

- **Cookie**: Nach dem Anmelden steht in Ihrem Browser eine Zufallszahl, an der wir Sie wiedererkennen. Sie ist unbedingt erforderlich (§ 25 Absatz 2 Nummer 2 TDDDG), dient nichts anderem und verfällt beim Abmelden, nach 30 Tagen ohne Benutzung und spätestens nach 90 Tagen. Bei uns steht nur ihr Prüfwert, dazu grob die Art des Geräts, damit Sie Ihre Anmeldungen unterscheiden und beenden können.
- **E-Mails**: Links zum Anmelden gelten 15 Minuten. Inhalt und Empfänger einer E-Mail werden gelöscht, sobald sie verschickt ist; dass sie verschickt wurde, steht noch sieben Tage da.
- **Löschung**: Ein Konto, das zu keinem Verein gehört, wird einen Tag nach der letzten Benutzung gelöscht, ein abgelehnter oder nicht bestätigter Antrag nach sieben Tagen. Ihr Konto und Ihren Verein können Sie jederzeit selbst löschen.

## Wenn Sie bei einer Terminumfrage antworten

Ein Verein kann seine Mitglieder fragen, welcher Termin passt. Wenn Sie antworten, speichern wir den Namen, den Sie angeben, und was Sie zu jedem Termin sagen; nicht Ihre Netzadresse. Den Namen sehen die, die für den Verein planen, und, wenn auf der Seite steht, dass die Namen sichtbar sind, alle mit dem Link. Mit Ihrem persönlichen Link können Sie Ihre Antwort ändern und löschen. Alles zusammen wird 90 Tage nach dem letzten vorgeschlagenen Termin gelöscht, oder früher durch den Verein. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO.

## Wenn ein Verein Sie auf seiner Adressliste hat

Ein Verein kann Namen, E-Mail-Adressen und Sprache derer speichern, die er einlädt. Lesen können sie nur die, die für diesen Verein planen. Verantwortlich dafür, wer auf der Liste steht, ist der Verein. Ein Eintrag wird gelöscht, sobald der Verein ihn oder sich selbst löscht. Hat der Mailserver eine Adresse abgelehnt, ist das beim Eintrag vermerkt.

## Wenn ein Verein Sie per E-Mail einlädt

Ein Verein kann Sie über die Treffen der Stadt zu Terminen einladen. Wir speichern, wozu Sie eingeladen sind, ob die E-Mail verschickt wurde und was Sie antworten; antworten müssen Sie nicht. Lesen können das nur die, die für diesen Verein planen. Text und Empfänger einer E-Mail vergessen wir, sobald sie verschickt ist. Einladungen und Antworten werden 30 Tage nach dem letzten Termin gelöscht, oder früher mit dem Termin oder Ihrem Eintrag. Mit dem Link am Ende jeder E-Mail bestellen Sie alle E-Mails dieses Vereins ab. Damit er Sie nicht neu eintragen kann, speichern wir einen Prüfwert Ihrer Adresse, bis Sie das zurücknehmen oder es den Verein nicht mehr gibt. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO.

## Wer Daten erhält

Niemand außerhalb der Stadt, mit diesen Ausnahmen: **[Auftragsverarbeiter nach Artikel 28 DSGVO, zum Beispiel Rechenzentrum, mit Name und Ort – oder: keine]**. Daten gehen nicht in Länder außerhalb der Europäischen Union.

## Ihre Rechte

Sie haben das Recht auf Auskunft (Artikel 15 DSGVO), Berichtigung (Artikel 16), Löschung (Artikel 17), Einschränkung der Verarbeitung (Artikel 18) und das Recht, aus Gründen Ihrer besonderen Situation zu widersprechen (Artikel 21). Weil wir Treffen ohne Namen speichern, können wir sie Ihnen oft nicht zuordnen (Artikel 11). Nennen Sie uns dann bitte die vier Wörter des Treffens oder die Nummer Ihrer Meldung.

Sie können sich beschweren bei **[Landesbeauftragte oder Landesbeauftragter für den Datenschutz, Anschrift]**.

Sie müssen nichts angeben. Ohne Netzadresse kommt aber keine Verbindung zustande. Entscheidungen, die allein ein Computer trifft, gibt es nicht.
`;
