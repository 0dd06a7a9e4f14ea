import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import type { MessageContract } from './message-contract.js';

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
const validators = new Map<string, ValidateFunction>();

/** Faults of `data` against the contract's schema, each as `<pointer> <message>`; empty when it fits. Unknown fields are allowed: producers may add. */
export function validateMessage(contract: MessageContract, data: unknown): string[] {
  let validate = validators.get(contract.type);
  if (!validate) {
    validate = ajv.compile(contract.data);
    validators.set(contract.type, validate);
  }
  return validate(data) ? [] : (validate.errors ?? []).map((fault) => `${fault.instancePath || '/'} ${fault.message ?? 'is wrong'}`);
}
