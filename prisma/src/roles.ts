/**
 * The role of every process but the migrations: reads and writes rows, owns nothing, is no
 * superuser and not exempt from row-level security.
 */
export const APPLICATION_ROLE = "stadtstube_app";
