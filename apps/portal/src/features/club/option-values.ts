import "server-only";
import { randomInt } from "node:crypto";
import { type GatheringOptions, type GatheringTemplate, TEMPLATE_VALUES } from "@stadtstube/domain";

/** Options as the form's fields hold them. */
export function optionValues(options: GatheringOptions): Record<string, string> {
  const { pin, opensBeforeMinutes: before, closesAfterMinutes: after } = options;
  const tick = (isOn: boolean) => (isOn ? "1" : "");
  return {
    ...{ waitingRoom: tick(options.waitingRoom), startMuted: tick(options.startMuted) },
    ...{ screenForHosts: tick(options.screenForHosts), pin: pin ?? "" },
    opensBefore: before === null ? "" : String(before),
    closesAfter: after === null ? "" : String(after),
  };
}

/** What a template proposes; a PIN is drawn anew each time. */
export function templateValues(template: GatheringTemplate): Record<string, string> {
  const proposed = TEMPLATE_VALUES[template];
  const pin = proposed.needsPin ? String(randomInt(1_000, 10_000)) : null;
  const options = optionValues({ ...proposed, pin });
  return { ...options, minutes: String(proposed.durationMinutes) };
}
