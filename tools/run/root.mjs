import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What runs leave here between them: the embedded database, secrets, logs, addresses. Not part of the repository. */
export const stateFolder = join(root, '.linli');

/** A program that npm installed. @param {string} name */
export const installed = (name) => join(root, 'node_modules', '.bin', name);
