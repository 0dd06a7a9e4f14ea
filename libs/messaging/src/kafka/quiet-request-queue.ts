import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const quiet = Symbol.for('linli:kafkajs-quiet');

/**
 * kafkajs 2.2.4 arms its "check pending requests" timer again and again, each millisecond, even when nothing is pending (about 5 % of a core).
 * Whatever becomes pending arms the timer itself, so an idle queue needs none. Changes the class once, however often it is called.
 */
export function quietRequestQueue(): void {
  const prototype = RequestQueue.prototype as RequestQueue & { [quiet]?: true };
  if (prototype[quiet]) return;
  prototype[quiet] = true;
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
}
