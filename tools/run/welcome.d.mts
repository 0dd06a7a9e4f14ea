export function welcome(run: { gateway: string; clientId: string; clientSecret: string; ready: string; notes?: string[] }): string;
