/** Injection tokens of what every service is given. */
export const SERVICE_CONFIG = Symbol('SERVICE_CONFIG');
export const SERVICE_DEFINITION = Symbol('SERVICE_DEFINITION');
export const SERVICE_LOG = Symbol('SERVICE_LOG');
export const PROBLEM_TABLE = Symbol('PROBLEM_TABLE');
