import { renewAdmission } from "@/features/join/actions";

/** A fresh grant before a further connection. */
export const POST = renewAdmission;
