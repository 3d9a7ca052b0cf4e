import { rate } from "@/features/join/actions";

/** How a meeting was for somebody. */
export const POST = rate;
