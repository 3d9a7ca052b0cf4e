/** A small moving picture in place of a camera: several real browsers fit on one machine with it. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

const WIDTH = 320;
const HEIGHT = 180;
const FRAMES_PER_SECOND = 15;
const FRAMES = 30;
const BAR_WIDTH = 32;

/** Where the film lies; Chromium plays it in an endless loop (`--use-file-for-fake-video-capture`). */
export const smallCameraFile = path.resolve(import.meta.dirname, "../../test-results/camera.y4m");

/** Draws the film: a bright bar that travels, so that every picture differs from the last. */
export async function makeSmallCamera(): Promise<void> {
  const header = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`;
  const frames = Array.from({ length: FRAMES }, (_, index) => drawFrame(index));
  await mkdir(path.dirname(smallCameraFile), { recursive: true });
  await writeFile(smallCameraFile, Buffer.concat([Buffer.from(header), ...frames]));
}

function drawFrame(index: number): Buffer {
  const bright = Buffer.alloc(WIDTH * HEIGHT, 0x40);
  const left = Math.round((index * (WIDTH - BAR_WIDTH)) / FRAMES);
  for (let row = 0; row < HEIGHT; row++) {
    bright.fill(0xd0, row * WIDTH + left, row * WIDTH + left + BAR_WIDTH);
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 0x80);
  return Buffer.concat([Buffer.from("FRAME\n"), bright, colour]);
}
