import { expect, it } from "vitest";

import { askForDevices } from "./ask-for-devices";

type Open = NonNullable<Parameters<typeof askForDevices>[0]>;
type Preview = ReturnType<Open>;

/** A preview as the browser's answers make it, one after the other. */
function answering(...answers: ("granted" | "denied")[]) {
  const device = (pending: boolean, error: "permission-denied" | null = null) =>
    ({ desired: true, actual: !pending && error === null, pending, error, deviceId: "d" }) as const;
  let state = { microphone: device(true), camera: device(true) } as Preview["state"];
  const listeners = new Set<() => void>();
  const log: string[] = [];
  const open = () => {
    const preview: Pick<Preview, "state" | "subscribe" | "close"> = {
      get state() {
        return state;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => {
        log.push("closed");
        return Promise.resolve();
      },
    };
    return preview as Preview;
  };
  const answer = (position: number) => {
    const error = answers[position] === "denied" ? "permission-denied" : null;
    const name = position === 0 ? "microphone" : "camera";
    state = { ...state, [name]: device(false, error) };
    for (const listener of listeners) listener();
  };
  return { open, answer, log, listeners };
}

it("waits for both answers, then gives the devices back", async () => {
  const { open, answer, log, listeners } = answering("granted", "granted");
  const asked = askForDevices(open);
  answer(0);
  expect(log).toEqual([]);
  answer(1);
  expect(await asked).toEqual({
    microphone: { on: true, deviceId: "d" },
    camera: { on: true, deviceId: "d" },
  });
  expect(log).toEqual(["closed"]);
  expect(listeners.size).toBe(0);
});

it("keeps nobody out for a refused camera", async () => {
  const { open, answer } = answering("granted", "denied");
  const asked = askForDevices(open);
  answer(1);
  answer(0);
  expect(await asked).toMatchObject({ microphone: { on: true }, camera: { on: false } });
});
