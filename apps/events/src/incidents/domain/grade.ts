/** Grades of an incident; each has a time to resolve it by, which a city may set (table time_limits). */
export const grades = ['urgent', 'daily-supply', 'general', 'complex'] as const;
export type Grade = (typeof grades)[number];
