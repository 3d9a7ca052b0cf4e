/** Two soft notes, a falling third like a doorbell, in hertz. */
const NOTES_HZ = [659.26, 523.25] as const;
const NOTE_SECONDS = 0.9;
const APART_SECONDS = 0.35;
/** Well below speech, so that nobody is startled. */
const LOUDNESS = 0.12;

/** A doorbell made of two sine waves; no file, no request. */
export class Doorbell {
  #context: AudioContext | null = null;

  /** Rings once. Silent where the browser allows no sound before the first press on the page. */
  ring(): void {
    try {
      this.#context ??= new AudioContext();
      const context = this.#context;
      void context.resume().catch(() => undefined);
      NOTES_HZ.forEach((hertz, index) => {
        play(context, hertz, context.currentTime + 0.02 + index * APART_SECONDS);
      });
    } catch {
      // Without Web Audio the notice before the eyes and the screen reader remain.
    }
  }

  /** Gives the sound card back. Idempotent. */
  close(): void {
    void this.#context?.close().catch(() => undefined);
    this.#context = null;
  }
}

function play(context: AudioContext, hertz: number, at: number): void {
  const note = context.createOscillator();
  const volume = context.createGain();
  note.type = "sine";
  note.frequency.value = hertz;
  // A short rise and a long fall: a start or an end at full loudness would click.
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_SECONDS);
  note.connect(volume).connect(context.destination);
  note.start(at);
  note.stop(at + NOTE_SECONDS);
}
