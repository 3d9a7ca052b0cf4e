import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createAppMetrics } from "./app-metrics";
import { type MetricsServer, serveMetrics } from "./serve-metrics";

const app = createAppMetrics("stadtstube_test_");
let server: MetricsServer;

beforeAll(async () => {
  server = await serveMetrics(app.metrics, { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, init);

describe("the page of metrics", () => {
  it("tells what an app answered, and Node's own figures", async () => {
    app.count("ok");
    app.count("user");
    app.count("somebody new");
    const answer = await ask("/metrics");
    expect(answer.headers.get("content-type")).toContain("text/plain");
    const text = await answer.text();
    for (const outcome of ["ok", "user", "us"]) {
      expect(text).toContain(`stadtstube_test_actions_total{outcome="${outcome}"} 1`);
    }
    expect(text).toContain("stadtstube_test_process_resident_memory_bytes");
  });

  it("is the only one, and only to be read", async () => {
    expect((await ask("/")).status).toBe(404);
    expect((await ask("/metrics", { method: "POST" })).status).toBe(404);
  });

  it("says when its port is taken", async () => {
    const again = serveMetrics(app.metrics, { host: "127.0.0.1", port: server.port });
    await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
