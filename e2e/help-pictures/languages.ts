/** The words on the buttons that lead through the pictures, as people read them. */
export interface HelpLanguage {
  readonly locale: "de" | "en" | "de-leicht";
  readonly home: string;
  readonly start: string;
  readonly toMeeting: string;
  readonly name: RegExp;
  readonly microphoneOn: string;
  readonly cameraOn: string;
  readonly cameraOff: string;
  readonly enter: string;
  /** Lets in who waits, whoever that is. */
  readonly admit: RegExp;
  readonly microphone: RegExp;
  readonly camera: RegExp;
  /** What the two say when they are off. */
  readonly isOff: RegExp;
  readonly people: RegExp;
  readonly optionsFor: RegExp;
  readonly waitingRoom: RegExp;
  readonly security: string;
}

const GERMAN = {
  start: "Treffen starten",
  toMeeting: "Weiter zum Treffen",
  name: /Ihr Name/,
  microphoneOn: "Mikrofon einschalten",
  cameraOn: "Kamera einschalten",
  cameraOff: "Kamera ausschalten",
  microphone: /^Mikrofon\b/,
  camera: /^Kamera\b/,
  isOff: /ist aus$/,
  people: /^Personen\b/,
  optionsFor: /Bernd$/,
  waitingRoom: /^Warte-?[Rr]aum\b/,
  security: "Sicherheit",
} as const;

/** The languages of the help. */
export const LANGUAGES: readonly HelpLanguage[] = [
  { ...GERMAN, locale: "de", home: "/", enter: "Jetzt teilnehmen", admit: /^Einlassen/ },
  {
    ...GERMAN,
    locale: "de-leicht",
    home: "/leicht",
    enter: "Jetzt mitmachen",
    admit: /^Herein-lassen/,
  },
  {
    locale: "en",
    home: "/en",
    start: "Start a meeting",
    toMeeting: "Go to the meeting",
    name: /Your name/,
    microphoneOn: "Turn microphone on",
    cameraOn: "Turn camera on",
    cameraOff: "Turn camera off",
    enter: "Join now",
    admit: /^Let in/,
    microphone: /^Microphone\b/,
    camera: /^Camera\b/,
    isOff: /is off$/,
    people: /^People\b/,
    optionsFor: /Bernd$/,
    waitingRoom: /^Waiting room\b/,
    security: "Security",
  },
];
