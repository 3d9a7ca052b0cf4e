import { signOfLife } from "@/features/join/actions";

/** A sign of life from a meeting. */
export const POST = signOfLife;
