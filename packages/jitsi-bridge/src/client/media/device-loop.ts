import type { DeviceErrorCode, DeviceState } from "../types";
import { DeviceError } from "../meeting-error";

/** What a loop drives: one microphone, camera or screen. Calls never overlap. */
export interface DevicePort {
  /**
   * Turns the device on, or over to another one (null: the browser's choice). Resolves with the id
   * really used, where known. A rejection may leave the former device on.
   */
  turnOn(deviceId: string | null): Promise<string | null>;
  turnOff(): Promise<void>;
  isOn(): boolean;
}

/** What a loop starts from and whom it tells. */
export interface DeviceLoopOptions {
  readonly on: boolean;
  readonly deviceId: string | null;
  readonly onChange: (state: DeviceState) => void;
  readonly errorCode: (error: unknown) => DeviceErrorCode;
}

const MAX_RECOVERIES = 2;

/**
 * Brings one device to where the user wants it, one step after the other.
 *
 * Wishes may come at any time and as fast as anybody can click: only the last one counts, and no
 * step begins before the one before it has ended. A wish that cannot be met is given up with an
 * error instead of being tried for ever.
 */
export class DeviceLoop {
  readonly #port: DevicePort;
  readonly #options: DeviceLoopOptions;
  #state: DeviceState;
  #wantedId: string | null;
  #usedId: string | null;
  #active = false;
  #running: Promise<void> | null = null;
  #suspended = false;
  #restart = false;
  #stepping = false;
  #recoveries = 0;

  constructor(port: DevicePort, options: DeviceLoopOptions) {
    this.#port = port;
    this.#options = options;
    this.#wantedId = options.deviceId;
    this.#usedId = options.deviceId;
    this.#state = {
      desired: options.on,
      actual: false,
      pending: options.on,
      error: null,
      deviceId: options.deviceId,
    };
  }

  get state(): DeviceState {
    return this.#state;
  }

  /** From now on the port may be used; before, wishes are only remembered. */
  start(): void {
    this.#active = true;
    void this.#kick();
  }

  set(on: boolean): void {
    this.#recoveries = 0;
    this.#update({ desired: on, error: null });
    void this.#kick();
  }

  /** Resolves when the device is in use (or remembered, while off); rejects with DeviceError. */
  async select(deviceId: string): Promise<void> {
    this.#recoveries = 0;
    this.#wantedId = deviceId;
    this.#update({ error: null, deviceId });
    await this.#kick();
    const error = this.#state.error;
    if (error !== null) throw new DeviceError(error);
  }

  /** Off for reasons of ours, whatever the user wants, until `resume`. */
  async suspend(): Promise<void> {
    this.#suspended = true;
    await this.#kick();
  }

  resume(): void {
    this.#suspended = false;
    void this.#kick();
  }

  /** The device went away by itself: try the browser's choice, but not again and again. */
  lost(): void {
    if (!this.#state.desired) return;
    this.#recoveries += 1;
    if (this.#recoveries > MAX_RECOVERIES) {
      this.#update({ desired: false, error: "not-found" });
    } else {
      this.#wantedId = null;
      this.#restart = true;
    }
    void this.#kick();
  }

  /** Turns the device off for good; resolves when it is. A second call changes nothing. */
  async close(): Promise<void> {
    this.#update({ desired: false, error: null });
    await this.#kick();
    this.#active = false;
  }

  get #target(): boolean {
    return this.#state.desired && !this.#suspended;
  }

  get #settled(): boolean {
    const { actual } = this.#state;
    if (actual !== this.#target) return false;
    return !actual || (!this.#restart && this.#wantedId === this.#usedId);
  }

  #kick(): Promise<void> {
    if (!this.#active) {
      this.#update({});
      return Promise.resolve();
    }
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    // Always a turn later: whoever kicks from inside a callback of ours must find us idle.
    await Promise.resolve();
    let failed = false;
    while (!failed && !this.#settled) {
      this.#stepping = true;
      this.#update({});
      if (this.#target) await this.#turnOn();
      else failed = !(await this.#turnOff());
      this.#stepping = false;
    }
    // In the same breath as the last look: a later wish must find nobody running, and start anew.
    this.#running = null;
    this.#update({});
  }

  async #turnOn(): Promise<void> {
    const wantedId = this.#wantedId;
    this.#restart = false;
    try {
      const deviceId = await this.#port.turnOn(wantedId);
      this.#usedId = wantedId;
      this.#update({ actual: true, deviceId: deviceId ?? wantedId });
    } catch (error) {
      this.#giveUp(wantedId, this.#options.errorCode(error));
    }
  }

  #giveUp(wantedId: string | null, error: DeviceErrorCode): void {
    const actual = this.#port.isOn();
    // A failed change of device leaves the former one in use; another wish in between stands.
    if (actual && this.#wantedId === wantedId) this.#wantedId = this.#usedId;
    this.#update({
      actual,
      error,
      desired: actual && this.#state.desired,
      deviceId: actual ? this.#usedId : this.#state.deviceId,
    });
  }

  async #turnOff(): Promise<boolean> {
    try {
      await this.#port.turnOff();
      this.#update({ actual: false });
      return true;
    } catch (error) {
      // Never claim that a device is off when it may not be.
      const actual = this.#port.isOn();
      this.#update({ actual, error: this.#options.errorCode(error) });
      return !actual;
    }
  }

  #update(fields: Partial<DeviceState>): void {
    const next = { ...this.#state, ...fields };
    const pending =
      this.#stepping || next.actual !== (next.desired && !this.#suspended) || this.#switching(next);
    const state = { ...next, pending };
    const keys = Object.keys(state) as (keyof DeviceState)[];
    if (keys.every((key) => state[key] === this.#state[key])) return;
    this.#state = state;
    this.#options.onChange(state);
  }

  #switching(state: DeviceState): boolean {
    return state.actual && state.desired && (this.#restart || this.#wantedId !== this.#usedId);
  }
}
