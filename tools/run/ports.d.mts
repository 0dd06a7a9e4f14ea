export function freePort(): Promise<number>;
export function isPortFree(port: number, host?: string): Promise<boolean>;
export function portNear(wished: number | undefined, host?: string): Promise<number>;
