import { anIncident, at } from '../../../test/incident.builder.js';
import { acceptIncident } from './judge-incident.js';

describe('accepting an incident', () => {
  it('keeps the category that it has where none is named', () => {
    expect(acceptIncident(anIncident({ categoryCode: 'repair' }), null, at('11-05 11:00')).categoryCode).toBe('repair');
  });

  it('is refused where it has none and none is named', () => {
    expect(() => acceptIncident(anIncident({ categoryCode: null }), null, at('11-05 11:00'))).toThrow(
      expect.objectContaining({ code: 'events.category-missing', pointer: '/category' }),
    );
  });
});
