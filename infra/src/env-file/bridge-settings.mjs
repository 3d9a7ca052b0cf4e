/** What `bridge-env.mjs` asks for. */
export const BRIDGE_OPTIONS = /** @type {const} */ ({
  required: ["name", "region", "public-address", "private-address", "signalling-address"],
  optional: { from: ".env", file: "", "max-memory": "3g" },
});

/**
 * The settings of one more videobridge, from those of the installation.
 *
 * @param {Record<string, string>} options of BRIDGE_OPTIONS
 * @param {Readonly<Record<string, string | undefined>>} installation
 */
export function bridgeSettings(options, { JITSI_VERSION, JVB_PASSWORD }) {
  if (!JITSI_VERSION || !JVB_PASSWORD) {
    throw new TypeError("the installation's settings name no JITSI_VERSION or JVB_PASSWORD");
  }
  const values = {
    COMPOSE_PROJECT_NAME: "stadtstube-bridge",
    JITSI_VERSION,
    JVB_PASSWORD,
    BRIDGE_NAME: options.name,
    BRIDGE_REGION: options.region,
    BRIDGE_MAX_MEMORY: options["max-memory"],
    PUBLIC_ADDRESS: options["public-address"],
    PRIVATE_ADDRESS: options["private-address"],
    SIGNALLING_ADDRESS: options["signalling-address"],
  };
  const text = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return `# One more videobridge: docs/install.md\n${text.join("\n")}\n`;
}
