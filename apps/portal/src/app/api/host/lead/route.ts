import { letLead } from "@/features/waiting-room/actions";

/** A host lets somebody lead along. */
export const POST = letLead;
