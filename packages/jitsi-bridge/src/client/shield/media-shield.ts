import { type FrameAbility, FrameHooks, framesAreOrdered } from "./frame-hooks";
import { KeyExchange, readWrappedSecret } from "./key-exchange";
import { type EpochSecret, keyIdOf, linkSecret, nextSecret } from "./key-schedule";
import type { ShieldedPerson, ShieldOptions, ShieldPorts } from "./shield-ports";
import { NO_SHIELD, type PersonShield, type ShieldMode, type ShieldState } from "./shield-state";
import { TrackVerdicts } from "./track-verdicts";
import type { FromWorker, ToWorker } from "./worker-messages";

/** Names of what is published in a presence. None of it helps anybody without the link. */
export const HELLO = "stadtstube_hello";
const UNABLE = "stadtstube_unable";
const OPEN = "stadtstube_open";
const KEY_MESSAGE = "stadtstube-key";

/** So that a changed key has reached everybody before somebody writes with it. */
const USE_AFTER_MS = 700;
/** Frames on their way under the old key are still read. */
const FORGET_AFTER_MS = 5_000;

/**
 * End-to-end encryption of one participation (docs/encryption.md): applies the link's key, changes it
 * when somebody is removed, and tells what is true of everybody.
 */
export class MediaShield {
  readonly #options: ShieldOptions;
  readonly #ports: ShieldPorts;
  readonly #verdicts = new TrackVerdicts();
  readonly #connections = new Set<RTCPeerConnection>();
  readonly #believed = new Map<string, { readonly hello: string; readonly good: boolean }>();
  readonly #removed = new Set<string>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #mode: ShieldMode = "none";
  #worker: Worker | null = null;
  #hooks: FrameHooks | null = null;
  #link: EpochSecret | null = null;
  #current: EpochSecret | null = null;
  #exchange: KeyExchange | null = null;
  #told = JSON.stringify(NO_SHIELD);
  #working: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: ShieldOptions) {
    this.#options = options;
    this.#ports = options.ports;
    if (options.linkKey === null) return;
    this.#setMode(options.ability === null ? "unable" : "on");
    const key = options.linkKey;
    this.#then(async () => {
      this.#link = await linkSecret(key, options.room);
      this.#current = this.#link;
      this.#post({ type: "add-secret", secret: this.#link });
      this.#post({ type: "use-secret", secret: this.#link });
    });
  }

  get mode(): ShieldMode {
    return this.#mode;
  }

  /** Whether the next connection must be made so that its frames can be reached. */
  get wantsFrames(): boolean {
    return this.#worker !== null;
  }

  /** A connection of the library was made; must be called before anything is sent over it. */
  watch(connection: RTCPeerConnection): void {
    if (this.#hooks) this.#hooks.take(connection);
    else this.#connections.add(connection);
  }

  /** We are in: says hello, and meets whoever is there. */
  joined(): void {
    if (this.#mode === "unable") this.#ports.publish(UNABLE, "1");
    if (this.#mode === "on") {
      this.#then(async () => {
        if (this.#link === null) return;
        this.#exchange = await KeyExchange.create(this.#link, this.#ports.selfId());
        this.#ports.publish(HELLO, await this.#exchange.hello());
      });
    }
    this.peopleChanged();
  }

  /** Somebody came, went, or published something. */
  peopleChanged(): void {
    this.#then(() => this.#lookAtPeople());
  }

  /** Something was told to us alone; what is not about keys is ignored. */
  heard(fromId: string, message: unknown): void {
    if (typeof message !== "object" || message === null) return;
    if ((message as Record<string, unknown>)["type"] !== KEY_MESSAGE) return;
    const wrapped = readWrappedSecret(message);
    const from = this.#ports.people().find(({ id }) => id === fromId);
    if (wrapped === null || from === undefined) return;
    this.#then(async () => {
      await this.#lookAtPeople();
      const secret = await this.#exchange?.unwrap(wrapped, fromId);
      // Who has just come takes the present key from anybody inside, later changes only from a host.
      const mayChange = from.isHost || this.#current?.epoch === 0;
      if (secret && mayChange && (await this.#isNewer(secret))) this.#adopt(secret);
    });
  }

  /** A new key for everybody but the one who is being removed. For hosts. */
  shutOut(removedId: string): void {
    this.#then(async () => {
      const before = this.#current;
      if (this.#mode !== "on" || before === null) return;
      this.#removed.add(removedId);
      this.#exchange?.forget(removedId);
      const secret = nextSecret(before);
      for (const id of this.#exchange?.met ?? []) await this.#send(secret, id);
      this.#adopt(secret);
    });
  }

  /** Switches the encryption off for everybody. For hosts; there is no way back in this meeting. */
  switchOff(): void {
    this.#then(async () => {
      if (this.#exchange === null || this.#mode !== "on") return;
      this.#ports.publish(OPEN, await this.#exchange.openWord());
      this.#setMode("off-by-host");
    });
  }

  /** Whose verdict may have changed by another track. */
  tracksChanged(): void {
    this.#tell();
  }

  /** Ends the worker; idempotent. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#worker?.terminate();
  }

  async #lookAtPeople(): Promise<void> {
    const people = this.#ports.people();
    for (const person of people) await this.#meet(person);
    for (const id of this.#believed.keys()) {
      if (people.some((one) => one.id === id)) continue;
      this.#believed.delete(id);
      this.#exchange?.forget(id);
    }
    await this.#lookForOpenWord(people);
    this.#noticeEncryption(people);
    this.#tell();
  }

  async #meet({ id, property }: ShieldedPerson): Promise<void> {
    const hello = property(HELLO);
    if (hello === null || this.#exchange === null || this.#removed.has(id)) return;
    if (this.#believed.get(id)?.hello === hello) return;
    const good = await this.#exchange.meet(id, hello);
    this.#believed.set(id, { hello, good });
    const current = this.#current;
    if (good && current !== null && current.epoch > 0) await this.#send(current, id);
  }

  async #lookForOpenWord(people: readonly ShieldedPerson[]): Promise<void> {
    if (this.#mode === "none" || this.#mode === "off-by-host") return;
    for (const { id, isHost, property } of people) {
      const word = property(OPEN);
      if (word === null || !isHost) continue;
      // Who has no key cannot check it, and has no secret to lose.
      const believed = (await this.#exchange?.isOpenWord(id, word)) ?? true;
      if (believed) return this.#setMode("off-by-host");
    }
  }

  /** Without a key of our own, others' encryption is noticed by their hello. */
  #noticeEncryption(people: readonly ShieldedPerson[]): void {
    if (this.#mode !== "none" && this.#mode !== "keyless") return;
    const open = people.some(({ isHost, property }) => isHost && property(OPEN) !== null);
    const encrypted = !open && people.some(({ property }) => property(HELLO) !== null);
    const able = this.#options.ability !== null;
    if (encrypted && this.#mode === "none") this.#setMode(able ? "keyless" : "unable");
    else if (open && this.#mode === "keyless") this.#setMode("off-by-host");
  }

  async #send(secret: EpochSecret, toId: string): Promise<void> {
    const wrapped = await this.#exchange?.wrap(secret, toId);
    if (wrapped) this.#ports.tell(toId, { type: KEY_MESSAGE, ...wrapped });
  }

  async #isNewer(secret: EpochSecret): Promise<boolean> {
    const current = this.#current;
    if (current === null || secret.epoch !== current.epoch) {
      return secret.epoch > (current?.epoch ?? -1);
    }
    // Two hosts changed it at the same time: everybody takes the same of the two.
    const [theirs, ours] = await Promise.all([keyIdOf(secret), keyIdOf(current)]);
    return String(theirs) > String(ours);
  }

  #adopt(secret: EpochSecret): void {
    this.#current = secret;
    this.#post({ type: "add-secret", secret });
    this.#later(USE_AFTER_MS, () =>
      this.#post({ type: "use-secret", secret: this.#current ?? secret }),
    );
    this.#later(FORGET_AFTER_MS, () => {
      this.#post({ type: "forget-others", secret: this.#current ?? secret });
    });
  }

  #setMode(mode: ShieldMode): void {
    if (mode === this.#mode || this.#closed) return;
    this.#mode = mode;
    this.#verdicts.forget();
    if (this.#options.ability !== null && mode !== "unable") {
      this.#start(this.#options.ability);
      const sending = mode === "on" ? "seal" : mode === "keyless" ? "hold" : "open";
      this.#post({ type: "mode", sending, acceptsPlain: mode !== "on" });
    }
    this.#tell();
  }

  #start(ability: FrameAbility): void {
    if (this.#worker !== null) return;
    const worker = this.#ports.startWorker();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      this.#verdicts.heard(data, (receiver) => {
        const track = this.#hooks?.trackOf(receiver);
        return track ? this.#ports.ownerOf(track) : null;
      });
      this.#tell();
    };
    this.#worker = worker;
    this.#hooks = new FrameHooks(worker, ability, this.#ports.selfId);
    if (this.#connections.size === 0) return;
    if (framesAreOrdered()) return this.#ports.reconnect();
    for (const connection of this.#connections) this.#hooks.take(connection);
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #personState({ id, property }: ShieldedPerson): PersonShield {
    const seen = this.#verdicts.of(id);
    if (seen !== null) return seen;
    if (property(UNABLE) !== null) return "unable";
    if (property(HELLO) === null) return "keyless";
    return this.#believed.get(id)?.good === false ? "other-key" : "waiting";
  }

  #tell(): void {
    if (this.#closed) return;
    const mode = this.#mode;
    const people: Record<string, PersonShield> = {};
    if (mode !== "none") {
      for (const person of this.#ports.people()) people[person.id] = this.#personState(person);
    }
    const state: ShieldState = { mode, people };
    const text = JSON.stringify(state);
    if (text === this.#told) return;
    this.#told = text;
    this.#ports.changed(state);
  }

  #later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }

  /** One thing after the other: a key is met before it is used. */
  #then(work: () => Promise<void>): void {
    this.#working = this.#working.then(() => (this.#closed ? undefined : work()), undefined);
    this.#working = this.#working.catch(() => undefined);
  }
}
