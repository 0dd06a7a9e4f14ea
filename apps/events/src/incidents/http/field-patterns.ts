/** Codes and ids of units, handlers and systems: letters, digits and a few signs, so that nothing else travels in them. */
export const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
