import type { RequestContext } from '@linli/service-defaults';
import type { Guard } from '../../needs/use-cases/lock-need.js';

/** What is checked on the locked row: the caller's area, and If-Match where the caller sent one. */
export const areaGuard =
  (ctx: RequestContext): Guard =>
  ({ areaCode, version }) => {
    ctx.requireArea(areaCode);
    ctx.requireVersion(version);
  };
