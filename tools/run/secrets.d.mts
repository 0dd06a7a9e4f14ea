export interface Secrets {
  postgresPassword: string;
  personalDataKeys: string;
  demoClientSecret: string;
}

export function keptSecrets(file: string, state: { dataExists: boolean }): Secrets;
export function writePrivately(file: string, value: unknown): void;
