import { publicPathMatcher } from './public-paths.js';

describe('publicPathMatcher', () => {
  it('lets an asterisk stand for one segment only', () => {
    const isPublic = publicPathMatcher(['/api/*/openapi.json', '/api/points/v1/certificates/*']);
    expect(isPublic('/api/events/openapi.json')).toBe(true);
    expect(isPublic('/api/points/v1/certificates/123')).toBe(true);
    expect(isPublic('/api/events/v1/openapi.json')).toBe(false);
    expect(isPublic('/api/events/openapiXjson')).toBe(false);
    expect(isPublic('/x/api/events/openapi.json')).toBe(false);
    expect(isPublic('/api/events/openapi.json/x')).toBe(false);
    expect(isPublic('/api//openapi.json')).toBe(false);
    expect(publicPathMatcher([])('')).toBe(false);
  });
});
