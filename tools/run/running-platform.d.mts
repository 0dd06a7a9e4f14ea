export const startTimeoutMs: number;

export interface RunningPlatform {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

export function startPlatform(): Promise<RunningPlatform>;
