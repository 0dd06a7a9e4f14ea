import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone. */
export const repositoryFolder = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** What runs leave between them unless they are told another folder: the database, secrets, logs, addresses. Not part of the repository. */
export const stateFolder = join(repositoryFolder, '.linli');
