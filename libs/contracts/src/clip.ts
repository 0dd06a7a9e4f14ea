/** The text cut to `charactersMax` characters, never through the middle of one: cleaning may lengthen a text, and a contract bounds it. */
export const clip = (text: string, charactersMax: number): string => Array.from(text).slice(0, charactersMax).join('');
