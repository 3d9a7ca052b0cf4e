"use server";
import { revalidatePath } from "next/cache";
import {
  addServer,
  commandServer,
  removeServer,
  type ServerId,
  testServer,
} from "@stadtstube/domain";
import { lookOnce, sendBridgeCommand } from "@stadtstube/operations";
import { z } from "zod";

import { env } from "@/env";
import { container } from "@/server/container";
import { defineAction } from "@/server/define-action";
import { requestActor } from "@/server/signed-in";

/** Tells a bridge to take a break, to work again, or to end after its last meeting. */
export const commandServerAction = defineAction({
  schema: z.object({ id: z.uuid(), command: z.enum(["drain", "undrain", "shut-down"]) }),
  run: async ({ id, command }) => {
    const send = sendBridgeCommand(env().ADMIN_ALLOWED_NETWORKS);
    const order = { serverId: id as ServerId, command };
    await commandServer(container(), await requestActor(), order, send);
    revalidatePath("/server");
    return { isDone: true };
  },
});

/** Looks at a server now; gives why that brought nothing good, or null. */
export const testServerAction = defineAction({
  schema: z.object({ id: z.uuid() }),
  run: async ({ id }) => {
    const look = lookOnce(env().ADMIN_ALLOWED_NETWORKS);
    return { failure: await testServer(container(), await requestActor(), id as ServerId, look) };
  },
});

/** Adds a server to look at. */
export const addServerAction = defineAction({
  schema: z.object({
    kind: z.enum(["bridge", "focus", "signalling", "portal", "relay"]),
    name: z.string().max(200),
    region: z.string().max(200),
    url: z.string().max(1_000),
  }),
  run: async (input) => {
    await addServer(container(), await requestActor(), input);
    revalidatePath("/server");
    return { isDone: true };
  },
});

/** Looks at a server no longer. */
export const removeServerAction = defineAction({
  schema: z.object({ id: z.uuid() }),
  run: async ({ id }) => {
    await removeServer(container(), await requestActor(), id as ServerId);
    revalidatePath("/server");
    return { isDone: true };
  },
});
