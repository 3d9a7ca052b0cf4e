import { openSpeaker } from "./speaker-output";

/** Three friendly tones, made here so that no file has to be fetched (Hz, C major). */
const TONES_HZ = [523.25, 659.25, 783.99] as const;
const TONE_SECONDS = 0.45;
const LOUDNESS = 0.3;

/**
 * Plays a short melody on the chosen loudspeaker and resolves when it is over.
 *
 * Whether anybody heard it only they can say. Rejects when it could not be played at all.
 */
export async function playTone(speakerId: string | null, signal: AbortSignal): Promise<void> {
  const output = await openSpeaker(speakerId);
  const { context, input } = output;
  const begin = context.currentTime + 0.05;
  const oscillators = TONES_HZ.map((frequency, index) => {
    const at = begin + index * TONE_SECONDS;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = frequency;
    // Swelling and fading, or every tone would begin and end with a click.
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.04);
    gain.gain.linearRampToValueAtTime(0, at + TONE_SECONDS);
    oscillator.connect(gain).connect(input);
    oscillator.start(at);
    oscillator.stop(at + TONE_SECONDS);
    return oscillator;
  });
  try {
    await new Promise<void>((resolve) => {
      oscillators.at(-1)?.addEventListener("ended", () => resolve());
      signal.addEventListener("abort", () => resolve(), { once: true });
      if (signal.aborted) resolve();
    });
  } finally {
    output.close();
  }
}
