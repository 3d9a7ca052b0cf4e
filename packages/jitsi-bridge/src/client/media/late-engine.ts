import type { LocalMediaEngine } from "../engine/meeting-engine";
import type { LocalTrack } from "../engine/local-track";
import { DeviceError } from "../meeting-error";

/**
 * The engine the ports hold before there is one, and the owner of every capture: whatever was opened
 * through it and not yet disposed ends with `disposeAll`, also what is still being opened then.
 */
export class LateEngine implements LocalMediaEngine {
  #engine: LocalMediaEngine | null = null;
  #closed = false;
  readonly #open = new Set<LocalTrack>();

  provide(engine: LocalMediaEngine): void {
    this.#engine = engine;
  }

  get screenBesideCamera(): boolean {
    return this.#engine?.screenBesideCamera ?? false;
  }

  async createTrack(kind: LocalTrack["kind"], deviceId: string | null): Promise<LocalTrack> {
    const track = await this.#given().createTrack(kind, deviceId);
    this.#open.add(track);
    if (this.#closed) {
      await this.disposeAll();
      throw new DeviceError("unknown");
    }
    return track;
  }

  async publish(track: LocalTrack, replaced: LocalTrack | null): Promise<void> {
    await this.#given().publish(track, replaced);
    // From here on the port disposes what it replaced.
    if (replaced) this.#open.delete(replaced);
  }

  async unpublish(track: LocalTrack): Promise<void> {
    this.#open.delete(track);
    await this.#given().unpublish(track);
  }

  async disposeAll(): Promise<void> {
    this.#closed = true;
    const tracks = [...this.#open];
    this.#open.clear();
    await Promise.all(tracks.map((track) => track.dispose()));
  }

  #given(): LocalMediaEngine {
    if (!this.#engine) throw new DeviceError("unknown");
    return this.#engine;
  }
}
