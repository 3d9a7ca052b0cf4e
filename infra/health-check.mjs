/**
 * For health checks of containers: 0 when the address answers with success, else 1.
 *
 * `metrics:NAME` asks for `/metrics` at the private address that the variable NAME holds.
 */
const [target = ""] = process.argv.slice(2);
const setting = /^metrics:(\w+)$/.exec(target)?.[1];
// eslint-disable-next-line no-restricted-syntax -- a whole process of its own, without packages
const address = setting === undefined ? target : `http://${process.env[setting]}/metrics`;

const healthy = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  (response) => response.ok,
  () => false,
);
process.exitCode = healthy ? 0 : 1;
