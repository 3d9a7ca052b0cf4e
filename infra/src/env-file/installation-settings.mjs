import { randomBytes } from "node:crypto";

/** The release of the official Jitsi images that these files were written for. */
export const JITSI_VERSION = "stable-11146-2";

/** What `init-env.mjs` asks for. */
export const INSTALLATION_OPTIONS = /** @type {const} */ ({
  required: [
    "town-hosts",
    "admin-host",
    "media-host",
    "turn-host",
    "public-address",
    "turn-address",
    "email",
  ],
  optional: {
    media: "jitsi",
    "admin-networks": "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16",
    "turn-tls-port": "443",
    "backup-dir": "/var/backups/stadtstube",
    file: ".env",
  },
});

/** 256 bits, in letters and digits that need no quoting anywhere. */
const secret = () => randomBytes(32).toString("hex");

/**
 * @typedef {Record<(typeof INSTALLATION_OPTIONS.required)[number]
 *   | keyof typeof INSTALLATION_OPTIONS.optional, string>} InstallationOptions
 */

/**
 * The text of an installation's `.env`, with fresh secrets.
 *
 * @param {InstallationOptions} options
 * @param {Date} now
 */
export function installationSettings(options, now) {
  const towns = options["town-hosts"].split(",");
  const embedded = options.media === "embedded";
  const origins = towns.map((host) => `https://${host}`);
  return lines({
    "Which media stack: jitsi (official images) or embedded (small towns)": {
      COMPOSE_PROJECT_NAME: "stadtstube",
      COMPOSE_PROFILES: embedded ? "embedded" : "jitsi",
      SIGNALLING: embedded ? "media:3002" : "prosody:5280",
      LIBRARY: embedded ? "media:3002" : "library:8000",
      MEDIA_PRIVATE_URL: embedded ? "http://media:3003" : "",
      STADTSTUBE_VERSION: "0.1.0",
      JITSI_VERSION,
    },
    "Names and addresses": {
      TOWN_HOSTS: towns.join(", "),
      TOWN_ORIGINS: origins.join(","),
      TOWN_ORIGINS_PATTERN: `^(${origins.map((origin) => origin.replaceAll(".", "[.]")).join("|")})$`,
      ADMIN_HOST: options["admin-host"],
      MEDIA_HOST: options["media-host"],
      TURN_HOST: options["turn-host"],
      PUBLIC_ADDRESS: options["public-address"],
      TURN_ADDRESS: options["turn-address"],
      TURN_TLS_PORT: options["turn-tls-port"],
      ACME_EMAIL: options.email,
      SECURITY_CONTACT: `mailto:${options.email}`,
      ACME_DIRECTORY: "acme-v02.api.letsencrypt.org-directory",
    },
    "Who may open the administration, and which networks it and the worker may ask": {
      ADMIN_NETWORKS: options["admin-networks"].replaceAll(",", " "),
      WATCHED_NETWORKS: "127.0.0.0/8,172.30.3.0/24",
      WORKER_SERVERS: JSON.stringify(watched(embedded)),
      BACKUP_DIR: options["backup-dir"],
    },
    "Who is told of incidents, and how mail is sent": {
      ALERT_MAIL_TO: "",
      ALERT_MAIL_FROM: "",
      ALERT_SMTP_URL: "",
      MAIL_FROM: "",
      MAIL_SMTP_URL: "",
    },
    "Secrets: 256 random bits each": {
      POSTGRES_PASSWORD: secret(),
      DATABASE_OWNER_PASSWORD: secret(),
      DATABASE_APP_PASSWORD: secret(),
      GRANT_KEY_ID: now.toISOString().slice(0, 10),
      GRANT_SECRET: secret(),
      ADMIN_SECRET: secret(),
      JICOFO_PASSWORD: secret(),
      JVB_PASSWORD: secret(),
      TURN_SECRET: secret(),
    },
  });
}

/**
 * What the worker looks at from the start.
 *
 * @param {boolean} embedded
 */
function watched(embedded) {
  const region = "hier";
  const media = embedded
    ? [
        { key: "media-bridge", kind: "bridge", name: "Medienserver", url: "http://media:3003" },
        { key: "media-focus", kind: "focus", name: "Vermittlung", url: "http://media:3003" },
      ]
    : [
        { key: "jvb-1", kind: "bridge", name: "jvb-1", url: "http://jvb:8080" },
        { key: "jicofo", kind: "focus", name: "Jicofo", url: "http://jicofo:8888" },
      ];
  return [
    ...media,
    { key: "portal", kind: "portal", name: "Portal", url: "http://portal:3000" },
    { key: "database", kind: "database", name: "Datenbank", url: null },
    { key: "turn", kind: "relay", name: "TURN", url: "turn://turn:3478" },
    { key: "backup", kind: "backup", name: "Sicherung", url: null },
    { key: "worker", kind: "worker", name: "Wächter", url: null },
    { key: "host", kind: "host", name: "Maschine", url: null },
  ].map((server) => ({ ...server, region }));
}

/** @param {Record<string, Record<string, string>>} blocks */
function lines(blocks) {
  return Object.entries(blocks)
    .map(([title, values]) =>
      [
        `# ${title}`,
        ...Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`),
        "",
      ].join("\n"),
    )
    .join("\n");
}

/**
 * In single quotes nothing has a meaning, neither for Compose nor for a shell.
 *
 * @param {string} value
 */
function quoted(value) {
  return /^[\w.:/@,-]*$/.test(value) ? value : `'${value}'`;
}
