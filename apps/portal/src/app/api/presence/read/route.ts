import { lookInside } from "@/features/join/actions";

/** How many are inside. */
export const POST = lookInside;
