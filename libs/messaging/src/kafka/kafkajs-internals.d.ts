declare module 'kafkajs/src/network/requestQueue/index.js' {
  /** Only what `quiet-request-queue.ts` touches. */
  export default class RequestQueue {
    pending: unknown[];
    throttledUntil: number;
    scheduleCheckPendingRequests(): void;
  }
}
