import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { notesDefinition, CreateNoteDto } from '../../test/notes.service.js';
import { ValidationPipe } from '../http/validation.pipe.js';
import { openApiDocument } from './open-api-document.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '楼', '😀', '️', ' '), maxLength: 10 });
const signs = fc.string({ unit: fc.constantFrom('楼', '😀'), minLength: 15, maxLength: 22 });
const anything = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -3, max: 12 }),
  fc.double(),
  fc.boolean(),
  letters,
  fc.constant([]),
  fc.constant({}),
);
const area = fc.constantFrom('33', '330106', '330106002', '330106', '330106002003', '330106002003-G05', '330106002003-');
const colours = fc.array(fc.constantFrom('red', 'green', 'blue'), { maxLength: 3 });
const place = fc.oneof({ weight: 9, arbitrary: fc.record({ name: signs }) }, fc.record({ name: signs, floor: fc.integer() }), anything);

const body = fc.record(
  {
    text: fc.oneof({ weight: 9, arbitrary: letters }, anything),
    areaCode: fc.oneof({ weight: 9, arbitrary: area }, anything),
    weight: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -2, max: 11 }) }, anything),
    mark: fc.oneof({ weight: 9, arbitrary: fc.string({ unit: fc.constantFrom('a', 'z', 'A', '1'), maxLength: 9 }) }, anything),
    colours: fc.oneof({ weight: 9, arbitrary: colours }, anything),
    place,
    at: fc.constantFrom('2026-11-22T08:00:00+08:00', '2026-11-22T08:00:00', '2026-11-22', 7),
    other: anything,
  },
  { requiredKeys: ['text', 'areaCode'] },
);

const withoutShape = (given: { text: unknown }) => typeof given.text === 'string' && /^[\s\ufe0f]+$/.test(given.text);

/** What a client generated from the document may send is what the service takes, and nothing else but a text of which nothing is seen, which a portable pattern cannot name. */
it('the published schema of a body and the validators take the same bodies', async () => {
  const document = await openApiDocument(notesDefinition);
  const ajv = new Ajv2020({ strict: false, schemas: [{ $id: 'doc', ...document }] });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  const fits = ajv.compile({ $ref: 'doc#/components/schemas/CreateNoteDto' });
  const pipe = new ValidationPipe();
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const taken = await pipe.transform(structuredClone(given), { type: 'body', metatype: CreateNoteDto }).then(
        () => true,
        () => false,
      );
      expect(taken).toBe(fits(given) && !withoutShape(given));
    }),
    { numRuns: 2_000 },
  );
});
