import { DEFAULT_ALERT_LIMITS, type IncidentId } from "@stadtstube/domain";
import { describe, expect, it } from "vitest";

import { messagesWith } from "./compose-message";

describe("a message to town IT", () => {
  it("says what, where, since when and where help is", () => {
    const stress = { red: { atLeast: 0.9, forSeconds: 60 } };
    const { subject, body } = messagesWith({ ...DEFAULT_ALERT_LIMITS, stress })({
      incidentId: "i" as IncidentId,
      serverName: "Medienserver 2",
      rule: "stress",
      level: "red",
      change: "raised",
      openedAt: new Date("2026-11-25T21:05:00Z"),
    });
    expect(subject).toBe("Verschlechtert: Medienserver 2 (stress)");
    expect(body).toContain("stark ausgelastet");
    expect(body).toContain("Stufe: gestört");
    expect(body).toContain("Grenze: rot ab 0,9 für 1 Minute");
    expect(body).toContain("22:05 Uhr");
    expect(body).toContain("docs/runbooks/stress.md");
  });
});
