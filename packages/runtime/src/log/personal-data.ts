/**
 * Keys whose values never reach a log, whatever they are nested in. Compared in lower case without
 * `-` and `_`, so `displayName`, `display_name` and `Display-Name` are one.
 */
export const PERSONAL_KEYS: ReadonlySet<string> = new Set([
  "name",
  "displayname",
  "nick",
  "nickname",
  "firstname",
  "lastname",
  "username",
  "email",
  "mail",
  "phone",
  "ip",
  "ips",
  "ipaddress",
  "address",
  "remoteaddress",
  "clientaddress",
  "origin",
  "xforwardedfor",
  "xrealip",
  "forwarded",
  "useragent",
  "token",
  "renewaltoken",
  "accesstoken",
  "refreshtoken",
  "idtoken",
  "jwt",
  "grant",
  "code",
  "roomcode",
  "secret",
  "hostsecret",
  "password",
  "pin",
  "cookie",
  "setcookie",
  "authorization",
  "proxyauthorization",
  "url",
  "referer",
  "referrer",
  "link",
  "databaseurl",
  "connectionstring",
]);

/** True if a value under that key is personal or secret. */
export function isPersonalKey(key: string): boolean {
  return PERSONAL_KEYS.has(key.toLowerCase().replace(/[-_]/g, ""));
}
