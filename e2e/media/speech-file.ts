/** Something like speech in place of a microphone: a hum in words, with pauses between them. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

const RATE = 16_000;
const SECONDS = 4;
const WORD_S = 0.7;
const PAUSE_S = 0.3;
const PITCH_HZ = 180;
const LOUDNESS = 9_000;
const HEADER_BYTES = 44;

/** Where the sound lies; Chromium plays it in an endless loop (`--use-file-for-fake-audio-capture`). */
export const speechFile = path.resolve(import.meta.dirname, "../../test-results/speech.wav");

/** Writes the sound as a WAV file: one channel, 16 bit. */
export async function makeSpeech(): Promise<void> {
  const samples = RATE * SECONDS;
  const file = Buffer.alloc(HEADER_BYTES + samples * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++)
    file.writeInt16LE(sampleAt(at / RATE), HEADER_BYTES + at * 2);
  await mkdir(path.dirname(speechFile), { recursive: true });
  await writeFile(speechFile, file);
}

function sampleAt(seconds: number): number {
  if (seconds % (WORD_S + PAUSE_S) > WORD_S) return 0;
  return Math.round(LOUDNESS * Math.sin(2 * Math.PI * PITCH_HZ * seconds));
}
