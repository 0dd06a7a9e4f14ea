import { allContracts } from '@linli/contracts';
import { checkMessageTypes, checkUrl, wants } from './subscription.js';

const resolved = 'events.incident.resolved.v1';
const subscription = { messageTypes: [resolved], areas: ['330106002'], platformWide: false };

describe('a subscription', () => {
  it('wants its types in its areas and nothing else', () => {
    expect(wants(subscription, resolved, '330106002003-G05')).toBe(true);
    expect(wants(subscription, resolved, '330106003001')).toBe(false);
    expect(wants(subscription, 'events.incident.accepted.v1', '330106002003')).toBe(false);
    expect(wants({ ...subscription, messageTypes: [] }, 'events.incident.accepted.v1', '330106002003')).toBe(true);
  });

  it('hears of what belongs to no area only when it is the platform’s own', () => {
    expect(wants({ ...subscription, messageTypes: [] }, 'points.account.credited.v1', null)).toBe(false);
    expect(wants({ ...subscription, messageTypes: [], platformWide: true }, 'points.account.credited.v1', null)).toBe(true);
  });

  it('names types that exist', () => {
    expect(() => checkMessageTypes(allContracts.map(({ type }) => type))).not.toThrow();
    expect(() => checkMessageTypes(['events.incident.vanished.v1'])).toThrow('webhooks.message-type-unknown');
  });

  it.each(['ftp://example.com', 'https://me:secret@example.com', 'https://example.com/#x', 'example.com', 'javascript:alert(1)'])(
    'does not go to %s',
    (url) => {
      expect(() => checkUrl(url)).toThrow('webhooks.url-refused');
    },
  );
});
