import { DomainError, leaveMails } from "@stadtstube/domain";

import { contextOf } from "@/server/context-of";

export const dynamic = "force-dynamic";

interface Params {
  readonly params: Promise<{ readonly secret: string }>;
}

/**
 * One press in a mail program (RFC 8058): the program itself posts here, without a page, a cookie or a
 * second question. What it posts is not looked at, the address says it all.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { secret } = await params;
  try {
    await leaveMails(await contextOf(request.headers), { secret: secret.slice(0, 200) });
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: error.status });
    throw error;
  }
}

/** Who follows the address in a browser is asked first: reading changes nothing. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { secret } = await params;
  const page = /^[\w-]{43}$/.test(secret) ? `/abmelden#${secret}` : "/abmelden";
  return new Response(null, {
    status: 303,
    headers: { location: page, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
