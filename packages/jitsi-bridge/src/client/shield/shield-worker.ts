/// Runs in a worker of its own, so that no frame waits for the page.
import { type EncodedFrame, FrameWorker } from "./frame-worker";
import type { ToWorker, TransformTask } from "./worker-messages";

interface RtcTransformEvent {
  readonly transformer: {
    readonly options: TransformTask;
    readonly readable: ReadableStream<EncodedFrame>;
    readonly writable: WritableStream<EncodedFrame>;
  };
}

/** The worker's own global, which the page's type library does not know. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  onrtctransform: ((event: RtcTransformEvent) => void) | null;
  postMessage(message: unknown): void;
};

const NEWS_MS = 500;
const worker = new FrameWorker();
/** One after the other, so that a secret is there before it is used. */
let working: Promise<void> = Promise.resolve();

function connect(
  task: TransformTask,
  readable: ReadableStream<EncodedFrame>,
  writable: WritableStream<EncodedFrame>,
): void {
  const transform = worker.transform(task);
  const stream = new TransformStream<EncodedFrame, EncodedFrame>({
    transform: (frame, controller) => transform(frame, (done) => controller.enqueue(done)),
  });
  // Ends with its track; there is nobody to tell.
  readable
    .pipeThrough(stream)
    .pipeTo(writable)
    .catch(() => undefined);
}

scope.onmessage = ({ data }) => {
  if (data.type === "streams") {
    connect(
      data.transform,
      data.readable as ReadableStream<EncodedFrame>,
      data.writable as WritableStream<EncodedFrame>,
    );
    return;
  }
  working = working.then(() => worker.heard(data)).catch(() => undefined);
};

scope.onrtctransform = ({ transformer }) => {
  connect(transformer.options, transformer.readable, transformer.writable);
};

setInterval(() => {
  const news = worker.news();
  if (news) scope.postMessage(news);
}, NEWS_MS);
