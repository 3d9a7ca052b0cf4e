import { randomBytes } from "node:crypto";

/** RFC 8489, section 5: a request of 20 bytes, and what tells an answer to it from anything else. */
const HEADER_BYTES = 20;
const MAGIC_COOKIE = 0x2112a442;
const BINDING_REQUEST = 0x0001;
const BINDING_SUCCESS = 0x0101;

/** One Binding request; pure but for the twelve random bytes by which its answer is known. */
export function bindingRequest(): Buffer {
  const request = Buffer.alloc(HEADER_BYTES);
  request.writeUInt16BE(BINDING_REQUEST, 0);
  request.writeUInt32BE(MAGIC_COOKIE, 4);
  randomBytes(12).copy(request, 8);
  return request;
}

/** Whether these bytes say yes to that request; pure, and never throws. */
export function isAnswerTo(request: Buffer, answer: Buffer): boolean {
  return (
    answer.length >= HEADER_BYTES &&
    answer.readUInt16BE(0) === BINDING_SUCCESS &&
    answer.subarray(4, HEADER_BYTES).equals(request.subarray(4, HEADER_BYTES))
  );
}
