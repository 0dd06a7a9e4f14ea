import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { messageCalls } from '../src/deliveries/messaging/message-calls.js';

/** What is wrong with a body that a subscriber got, by the OpenAPI document's section `webhooks`. */
export function faultsOfCall(type: string, body: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, schemas: [{ $id: 'doc', components: { schemas: messageCalls.schemas } }] });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  const { $ref } = messageCalls.webhooks[type]!.post.requestBody.content['application/json'].schema;
  const fits = ajv.compile({ $ref: `doc${$ref}` });
  return fits(body) ? [] : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
