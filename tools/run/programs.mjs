import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the first of these programs lies that this machine has. @param {string[]} names */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** A Chromium of this machine, the one without windows first. */
export const findBrowser = () =>
  findProgram(['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);

export const findPython = () => findProgram(['python3']);
