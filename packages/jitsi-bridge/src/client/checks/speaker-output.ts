/** A media element that can be told which loudspeaker to use; not every browser's can. */
type Sink = { setSinkId?: (deviceId: string) => Promise<void> };

/** Whether this browser lets a page choose the loudspeaker (not Safari before 18.4, not iOS). */
export function canChooseSpeaker(): boolean {
  return (
    typeof HTMLMediaElement === "function" &&
    typeof (HTMLMediaElement.prototype as Sink).setSinkId === "function"
  );
}

/** Sound made by a page, on its way to one loudspeaker. */
export interface SpeakerOutput {
  /** Connect here; a node of `context`. */
  readonly input: AudioNode;
  readonly context: AudioContext;
  /** Stops and lets go of everything. Idempotent. */
  close(): void;
}

/**
 * Opens a way to the chosen loudspeaker (null: the system's own).
 *
 * Goes through a media element, because more browsers can send those to a chosen loudspeaker than
 * can an AudioContext. Rejects when the browser does not let it play, or the loudspeaker is gone.
 */
export async function openSpeaker(speakerId: string | null): Promise<SpeakerOutput> {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = destination.stream;
  const close = () => {
    element.pause();
    element.srcObject = null;
    if (context.state !== "closed") void context.close().catch(() => undefined);
  };
  try {
    const { setSinkId } = element as Sink;
    if (speakerId !== null && setSinkId) await setSinkId.call(element, speakerId);
    await context.resume();
    await element.play();
  } catch (error) {
    close();
    throw error;
  }
  return { input: destination, context, close };
}
