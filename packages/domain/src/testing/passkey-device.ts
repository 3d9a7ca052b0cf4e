/** A passkey device in software, as WebAuthn level 3 describes one: what a test signs with. */
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";

import type { RelyingParty } from "../passkeys/relying-party";

const url = (bytes: Uint8Array | Buffer) => Buffer.from(bytes).toString("base64url");
const hash = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();

/** One key for one website. */
export interface PasskeyDevice {
  readonly id: string;
  /** Answers a question to make a key. */
  register(party: RelyingParty, challenge: string): RegistrationResponseJSON;
  /** Answers a question to use it; its counter grows. */
  prove(party: RelyingParty, challenge: string): AuthenticationResponseJSON;
}

/** A device with a fresh key (ES256) that has looked at its owner's finger. */
export function newPasskeyDevice(): PasskeyDevice {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const rawId = randomBytes(32);
  const id = url(rawId);
  let counter = 0;
  const clientData = (type: string, { origin }: RelyingParty, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  /** `flags`: user present and verified, and for a new key also its data (section 6.1). */
  const authData = (party: RelyingParty, flags: number, more: Uint8Array = new Uint8Array()) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([hash(party.id), Buffer.from([flags]), count, more]);
  };
  const credential = { id, rawId: id, type: "public-key", clientExtensionResults: {} } as const;
  return {
    id,
    register: (party, challenge) => {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const cose = new Map<number, number | Uint8Array>([
        ...([
          [1, 2],
          [3, -7],
          [-1, 1],
        ] as const),
        [-2, new Uint8Array(Buffer.from(x, "base64url"))],
        [-3, new Uint8Array(Buffer.from(y, "base64url"))],
      ]);
      const length = Buffer.from([0, rawId.length]);
      const key = Buffer.concat([Buffer.alloc(16), length, rawId, isoCBOR.encode(cose)]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData(party, 0x45, key))],
      ]);
      const encoded = isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]);
      return {
        ...credential,
        response: {
          clientDataJSON: url(clientData("webauthn.create", party, challenge)),
          attestationObject: url(encoded),
        },
      };
    },
    prove: (party, challenge) => {
      counter += 1;
      const data = authData(party, 0x05);
      const client = clientData("webauthn.get", party, challenge);
      const signature = sign("sha256", Buffer.concat([data, hash(client)]), privateKey);
      return {
        ...credential,
        response: {
          clientDataJSON: url(client),
          authenticatorData: url(data),
          signature: url(signature),
        },
      };
    },
  };
}
