import { grantScopes } from './grant-scopes.js';

describe('grantScopes', () => {
  it('grants everything registered where nothing is asked for', () => {
    expect(grantScopes(undefined, ['a:read', 'b:read'])).toEqual({ granted: ['a:read', 'b:read'] });
    expect(grantScopes('', ['a:read'])).toEqual({ granted: ['a:read'] });
  });

  it('grants what is asked for, each once', () => {
    expect(grantScopes('b:read b:read', ['a:read', 'b:read'])).toEqual({ granted: ['b:read'] });
  });

  it('names the first scope that was never registered', () => {
    expect(grantScopes('a:read c:read', ['a:read'])).toEqual({ refused: 'c:read' });
  });
});
