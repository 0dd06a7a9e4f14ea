import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Answers 304 without a body where a read's If-None-Match names the version that would be sent (RFC 9110 §13.1.2),
 * on routes whose answer changes with its version alone (`versioned: true`).
 * The comparison is weak, as that section asks for; `*` is any version.
 */
export function addNotModified(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const etag = reply.getHeader('etag');
    const asked = request.headers['if-none-match'];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !mayAnswer(request) || reply.statusCode !== 200 || typeof etag !== 'string' || !asked || !isNamed(etag, asked))
      return done(null, payload);
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}

const mayAnswer = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  (config as { answersNotModified?: boolean }).answersNotModified === true;

const isNamed = (etag: string, asked: string): boolean =>
  asked.trim() === '*' || asked.split(',').some((tag) => opaque(tag) === opaque(etag));

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
