import { EMBED_SCRIPT } from "@/features/embed/model/embed-script";

/** The optional script for a town's own website. Who may load it is said in `next.config.ts`. */
export function GET(): Response {
  return new Response(EMBED_SCRIPT, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
