export { cleanText } from './clean-text.js';
export { cleanTexts } from './clean-texts.js';
export { maskIdentityNumber, maskName, maskPhone } from './masks.js';
export { normalPhone } from './normal-phone.js';
export { PersonalDataCipher } from './personal-data-cipher.js';
export { PersonalDataError } from './personal-data.error.js';
export { parsePersonalDataKeys, type PersonalDataKey, type PersonalDataKeys } from './personal-data-keys.js';
export { recordedActor } from './recorded-actor.js';
