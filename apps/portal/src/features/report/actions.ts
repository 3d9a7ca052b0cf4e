"use server";
import { reportAbuse, reportBarrier, type ReportReceipt } from "@stadtstube/domain";
import { z } from "zod";

import type { ActionResult } from "@/server/action-result";
import { defineAction } from "@/server/define-action";

import type { ReportState } from "./model/report-state";

/** Bounds the work; how long a report may be is the use case's. */
const text = z.string().max(20_000);
const schema = z.object({ subject: text, description: text, contact: text });

const sendBarrier = defineAction({
  schema,
  run: (context, { subject, ...report }) => reportBarrier(context, { ...report, page: subject }),
});

const sendAbuse = defineAction({
  schema,
  run: (context, { subject, ...report }) => reportAbuse(context, { ...report, room: subject }),
});

/** Takes the form about a barrier; works without script, too. */
export async function sendBarrierReport(_: ReportState, form: FormData): Promise<ReportState> {
  const values = valuesOf(form);
  return toState(values, await sendBarrier(values));
}

/** Takes the form about abuse; works without script, too. */
export async function sendAbuseReport(_: ReportState, form: FormData): Promise<ReportState> {
  const values = valuesOf(form);
  return toState(values, await sendAbuse(values));
}

function valuesOf(form: FormData) {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    subject: field("subject"),
    description: field("description"),
    contact: field("contact"),
  };
}

function toState(
  values: ReturnType<typeof valuesOf>,
  result: ActionResult<ReportReceipt>,
): ReportState {
  if (!result.ok) return { step: "writing", values, failure: result.error };
  const { reference, deletedAt } = result.value;
  return { step: "sent", reference, deletedAtMs: deletedAt.getTime() };
}
