/**
 * The link that makes the first operator, from the administration that has just started; undefined
 * once there is one. It is printed and kept nowhere.
 *
 * @param {string} adminUrl
 * @param {string} adminSecret
 * @returns {Promise<string | undefined>}
 */
export async function firstSignInUrl(adminUrl, adminSecret) {
  const response = await fetch(`${adminUrl}/api/bootstrap`, {
    method: "POST",
    headers: { authorization: `Bearer ${adminSecret}` },
    signal: AbortSignal.timeout(30_000),
  }).catch(() => undefined);
  if (response?.status !== 200) return undefined;
  const link = /** @type {{ url: string }} */ (await response.json());
  return link.url;
}
