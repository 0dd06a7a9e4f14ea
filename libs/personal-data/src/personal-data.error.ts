/** A key or a sealed value is unusable. The text never holds a key or a personal value, so it may be logged. */
export class PersonalDataError extends Error {
  override readonly name = 'PersonalDataError';
}
