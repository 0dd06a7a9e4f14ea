export { PersonalDataCipher } from './personal-data-cipher.js';
export { PersonalDataError } from './personal-data.error.js';
export { parsePersonalDataKeys, type PersonalDataKey, type PersonalDataKeys } from './personal-data-keys.js';
export { maskIdentityNumber, maskName, maskPhone } from './masks.js';
export { redactPersonalNumbers } from './redact-personal-numbers.js';
