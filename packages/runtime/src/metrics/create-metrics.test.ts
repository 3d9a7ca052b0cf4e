import { describe, expect, it } from "vitest";

import { createMetrics } from "./create-metrics";

describe("createMetrics", () => {
  it("exposes counters, gauges and histograms with prefix and labels", async () => {
    const metrics = createMetrics({ prefix: "stadtstube_test_" });
    metrics
      .counter({ name: "joins_total", help: "Joins.", labels: ["role"] })
      .inc({ role: "host" });
    metrics.gauge({ name: "rooms", help: "Open rooms." }).set(3);
    metrics.histogram({ name: "join_seconds", help: "Time.", buckets: [1, 2] }).observe(1.5);
    const { body, contentType } = await metrics.expose();
    expect(contentType).toContain("text/plain");
    expect(body).toContain('stadtstube_test_joins_total{role="host"} 1');
    expect(body).toContain("stadtstube_test_rooms 3");
    expect(body).toContain('stadtstube_test_join_seconds_bucket{le="2"} 1');
  });

  it("keeps two registries apart", async () => {
    const [one, other] = [createMetrics({ prefix: "a_" }), createMetrics({ prefix: "a_" })];
    one.gauge({ name: "rooms", help: "Open rooms." }).set(1);
    expect((await other.expose()).body).not.toContain("a_rooms");
  });

  it("adds Node's own figures when asked", async () => {
    const { body } = await createMetrics({ prefix: "a_", processMetrics: true }).expose();
    expect(body).toContain("a_process_resident_memory_bytes");
  });

  it("refuses names without unit or style, and labels that could carry personal data", () => {
    const metrics = createMetrics({ prefix: "a_" });
    expect(() => metrics.counter({ name: "joins", help: "x" })).toThrow("_total");
    expect(() => metrics.gauge({ name: "openRooms", help: "x" })).toThrow("snake_case");
    expect(() => metrics.gauge({ name: "rooms", help: "x", labels: ["display_name"] })).toThrow(
      "personal",
    );
  });
});
