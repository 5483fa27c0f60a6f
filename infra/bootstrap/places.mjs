import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const toolsFile = join(root, '.cache', 'tools.json');

/** Folder for tools that all clones of one person share, so that a fresh clone builds nothing twice. */
export function sharedCache() {
  const preferred = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'qingxin');
  for (const folder of [preferred, join(root, '.cache')]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      continue;
    }
  }
  throw new Error(`no writable cache folder: ${preferred}`);
}

/** @returns {{ temporal?: string, testServer?: string }} absolute paths found by the last preparation */
export function readTools() {
  try {
    return JSON.parse(readFileSync(toolsFile, 'utf8'));
  } catch {
    return {};
  }
}

const preparationFile = join(root, '.cache', 'preparation.json');

/** How long the preparation of this run of the tests took; the run takes the figure and removes it. */
export function rememberPreparation(seconds) {
  mkdirSync(dirname(preparationFile), { recursive: true });
  writeFileSync(preparationFile, JSON.stringify({ seconds }));
}

/** @returns {number} seconds, 0 when this run was not prepared for */
export function takePreparation() {
  try {
    const { seconds } = JSON.parse(readFileSync(preparationFile, 'utf8'));
    rmSync(preparationFile, { force: true });
    return seconds;
  } catch {
    return 0;
  }
}

export function rememberTool(name, path) {
  mkdirSync(dirname(toolsFile), { recursive: true });
  writeFileSync(toolsFile, `${JSON.stringify({ ...readTools(), [name]: path }, null, 2)}\n`);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first executable of that name on PATH, or undefined. */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}
