import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import { defaultPolicy } from "../policy";
import { deleteExpired } from "../retention/delete-expired";
import { deleteExpiredReports } from "../retention/delete-expired-reports";
import { asAnotherVisitor, asJob, createDomainFixture } from "../testing/town-fixture";
import type { DomainFixture } from "../testing/town-fixture";

import { listAbuseReports, listBarrierReports } from "./list-reports";
import { reportAbuse } from "./report-abuse";
import { reportBarrier } from "./report-barrier";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const description = "Die Schaltfläche sagt nichts.";

describe("reportBarrier", () => {
  it("keeps what was said for the town and gives a reference", async () => {
    const ctx = await fixture.visitor();
    const report = { page: "Startseite", description, contact: "erika@example.org" };
    const receipt = await reportBarrier(ctx, report);
    expect(receipt.reference).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(await listBarrierReports(asJob(ctx))).toMatchObject([
      { ...receipt, subject: "Startseite", description, contact: "erika@example.org" },
    ]);
    expect(await listAbuseReports(asJob(ctx))).toEqual([]);
  });

  it("needs nothing but a description: report.empty", async () => {
    const ctx = await fixture.visitor();
    await expect(reportBarrier(ctx, { description: " " })).rejects.toMatchObject({
      code: "report.empty",
      category: "user",
    });
    await reportBarrier(ctx, { description });
    expect(await listBarrierReports(asJob(ctx))).toMatchObject([{ subject: null, contact: null }]);
  });

  it("refuses more than the database takes: report.too-long", async () => {
    const ctx = await fixture.visitor();
    const tooLong = { code: "report.too-long" };
    await expect(reportBarrier(ctx, { description: "x".repeat(4001) })).rejects.toMatchObject(
      tooLong,
    );
    const longest = {
      page: "😀".repeat(300),
      description: "😀".repeat(4000),
      contact: "😀".repeat(200),
    };
    await reportBarrier(ctx, longest);
  });

  it("bounds one visitor and the whole town: rate-limit.exceeded", async () => {
    const exceeded = { code: "rate-limit.exceeded" };
    const { reportLimit, reportTownLimit } = defaultPolicy;
    const one = await fixture.visitor({ reportLimit: { ...reportLimit, limit: 1 } });
    await reportBarrier(one, { description });
    await expect(reportBarrier(one, { description })).rejects.toMatchObject(exceeded);
    const all = await fixture.visitor({ reportTownLimit: { ...reportTownLimit, limit: 1 } });
    await reportBarrier(all, { description });
    await expect(reportBarrier(asAnotherVisitor(all), { description })).rejects.toMatchObject(
      exceeded,
    );
  });

  it("is possible when the town was sent too many reports of abuse, and the reverse", async () => {
    const reportTownLimit = { ...defaultPolicy.reportTownLimit, limit: 1 };
    const ctx = await fixture.visitor({ reportTownLimit });
    await reportAbuse(ctx, { description });
    await reportBarrier(asAnotherVisitor(ctx), { description });
    for (const report of [reportAbuse, reportBarrier]) {
      await expect(report(asAnotherVisitor(ctx), { description })).rejects.toMatchObject({
        code: "rate-limit.exceeded",
      });
    }
  });
});

describe("reportAbuse", () => {
  it("finds the code in a link and drops the host's secret", async () => {
    const ctx = await fixture.visitor();
    const room = "https://a.example/treffen/apfel-wolke-tiger-lampe#h=geheim";
    await reportAbuse(ctx, { room, description });
    expect(await listAbuseReports(asJob(ctx))).toMatchObject([
      { subject: "apfel-wolke-tiger-lampe", description, contact: null },
    ]);
  });

  it("says so when there is no code in it: report.room-unreadable", async () => {
    const ctx = await fixture.visitor();
    await expect(reportAbuse(ctx, { room: "?!", description })).rejects.toMatchObject({
      code: "report.room-unreadable",
    });
  });
});

describe("a report", () => {
  it("is seen by nobody from outside and by no other town", async () => {
    const here = await fixture.visitor();
    const there = await fixture.visitor();
    await reportAbuse(here, { description });
    expect(await listAbuseReports(asJob(there))).toEqual([]);
    await expect(listAbuseReports(here)).rejects.toMatchObject({ code: "access.denied" });
    await expect(listBarrierReports(here)).rejects.toMatchObject({ code: "access.denied" });
    await expect(reportAbuse(asJob(here), { description })).rejects.toMatchObject({
      code: "access.denied",
    });
    await expect(deleteExpiredReports(here)).rejects.toMatchObject({ code: "access.denied" });
  });

  it("is deleted when its time is over", async () => {
    const ctx = await fixture.visitor();
    await reportBarrier(ctx, { description });
    fixture.clock.advance(defaultPolicy.reportLifetimeMs - 1);
    await deleteExpired(fixture.domain(), systemJob);
    expect(await listBarrierReports(asJob(ctx))).toHaveLength(1);
    fixture.clock.advance(1);
    const reports = await deleteExpired(fixture.domain(), systemJob);
    expect(reports.find(({ townId }) => townId === ctx.townId)).toMatchObject({ reports: 1 });
    expect(await ctx.transaction((tx) => tx.report.count())).toBe(0);
  });
});
