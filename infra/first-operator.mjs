/**
 * Prints the one-time link that makes the first operator; run inside the administration's container:
 * `docker compose exec admin node /app/first-operator.mjs`. Once there is an operator, there is no link.
 */
// eslint-disable-next-line no-restricted-syntax -- a whole process of its own, without packages
const { ADMIN_SECRET = "", PORT = "3001" } = process.env;

const response = await fetch(`http://127.0.0.1:${PORT}/api/bootstrap`, {
  method: "POST",
  headers: { authorization: `Bearer ${ADMIN_SECRET}` },
  signal: AbortSignal.timeout(30_000),
});
if (response.status === 200) {
  const { url } = await response.json();
  process.stdout.write(`${url}\n`);
} else {
  process.stderr.write(`no link (${response.status}): is there an operator already?\n`);
  process.exitCode = 1;
}
