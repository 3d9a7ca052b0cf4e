import { embedStyle } from "@/features/embed/model/embed-style";
import { currentTown } from "@/server/tenant";

/** The block's look in this town's colours; 404 where no town is at home. */
export async function GET(): Promise<Response> {
  const town = await currentTown();
  if (town === null) return new Response(null, { status: 404 });
  return new Response(embedStyle(town), {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
