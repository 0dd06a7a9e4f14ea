/** Whom to call at once: 110 police, 119 fire and rescue, 120 ambulance, 122 traffic accidents. */
export const emergencyNumbers = ['110', '119', '120', '122'] as const;
export type EmergencyNumber = (typeof emergencyNumbers)[number];

/** Words that tell of danger to life or property, and whom to call. */
export interface DangerRule {
  readonly code: string;
  /** Rules are tried in this order. */
  readonly position: number;
  /** One of these must occur… */
  readonly words: readonly string[];
  /** …and one of these too, unless the list is empty. */
  readonly alsoWords: readonly string[];
  /** Whether only the subject counts: for words that a long text mentions on the way. */
  readonly subjectOnly: boolean;
  readonly referTo: EmergencyNumber;
}

/** A danger that somebody reports. */
export interface Danger {
  readonly rule: string;
  /** The word that was found. */
  readonly word: string;
  readonly referTo: EmergencyNumber;
}

/** What to do with something urgent that no rule has a category or a unit for. */
export interface DangerFallback {
  /** The area that it holds for; empty for every area. */
  readonly areaCode: string;
  readonly categoryCode: string;
  readonly unit: string;
}

/** The first danger that a report tells of, by the order of the rules; null where it tells of none. */
export function findDanger(rules: readonly DangerRule[], { subject, content }: { subject: string; content: string }): Danger | null {
  for (const { code, words, alsoWords, subjectOnly, referTo } of rules) {
    const text = subjectOnly ? subject : `${subject}\n${content}`;
    const word = words.find((candidate) => text.includes(candidate));
    if (word !== undefined && (alsoWords.length === 0 || alsoWords.some((also) => text.includes(also))))
      return { rule: code, word, referTo };
  }
  return null;
}
