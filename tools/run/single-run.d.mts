export function onlyRun(file: string): () => void;
