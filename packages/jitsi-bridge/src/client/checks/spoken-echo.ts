import { loudness } from "../preview/level-meter";
import type { MediaTrack } from "../types";
import { openSpeaker, type SpeakerOutput } from "./speaker-output";

/** What is given back, when, and on which loudspeaker. */
export interface SpokenEchoOptions {
  /** Sound as it came back from the server. */
  readonly sound: MediaTrack;
  readonly delaySeconds: number;
  readonly speakerId: string | null;
}

/**
 * Gives back what was said, some seconds later, so that nobody has to speak over their own voice and
 * no loudspeaker whistles.
 *
 * The seconds are on their way through a delay line in the page's memory and gone once they have
 * been heard: there is no recording that could be kept.
 */
export class SpokenEcho {
  readonly #output: SpeakerOutput;
  readonly #sound: HTMLAudioElement;
  readonly #detach: () => void;
  readonly #arriving: AnalyserNode;
  readonly #leaving: AnalyserNode;

  private constructor(output: SpeakerOutput, options: SpokenEchoOptions) {
    this.#output = output;
    const { context, input } = output;
    this.#sound = new Audio();
    this.#sound.muted = true;
    // Browsers decode received sound only while a media element plays it, a silent one included.
    this.#detach = options.sound.attach(this.#sound);
    const stream = this.#sound.srcObject;
    const delay = context.createDelay(options.delaySeconds + 1);
    delay.delayTime.value = options.delaySeconds;
    this.#arriving = context.createAnalyser();
    this.#leaving = context.createAnalyser();
    if (stream instanceof MediaStream) {
      context.createMediaStreamSource(stream).connect(this.#arriving).connect(delay);
    }
    delay.connect(this.#leaving).connect(input);
  }

  /** Rejects when the browser does not let the page play. */
  static async open(options: SpokenEchoOptions): Promise<SpokenEcho> {
    return new SpokenEcho(await openSpeaker(options.speakerId), options);
  }

  /** Loudness 0..1 of what comes back from the server at this moment, and will be heard later. */
  arrivingLevel(): number {
    return levelOf(this.#arriving);
  }

  /** Loudness 0..1 of what is being given back at this moment. */
  level(): number {
    return levelOf(this.#leaving);
  }

  /** Falls silent and forgets what was on its way. Idempotent. */
  close(): void {
    this.#detach();
    this.#output.close();
  }
}

function levelOf(analyser: AnalyserNode): number {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  return loudness(samples);
}
