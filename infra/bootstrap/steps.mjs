import { spawn } from 'node:child_process';
import { root } from './places.mjs';

/** A failure whose message is written for the person at the terminal: shown as it is, without a stack. */
export class Unprepared extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A step that takes longer is named while it runs, so that nobody takes it for one that hangs. */
const SAY_AFTER_MS = 5_000;

/**
 * Runs one step and tells it in one line with its time. On standard error: standard output is for the result of the
 * command that is being prepared for, which a program may be reading.
 * @param {string} label Chinese and English name of the step
 * @param {() => Promise<string>} act resolves to a few words on what was found or done
 */
export async function step(label, act) {
  const started = performance.now();
  const slow = setTimeout(() => announce(label), SAY_AFTER_MS);
  try {
    const outcome = await act();
    console.error(`✔ ${label}：${outcome}（${seconds(started)}）`);
  } catch (error) {
    console.error(`✘ ${label}（${seconds(started)}）`);
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

export function announce(text) {
  console.error(`… ${text}`);
}

/**
 * Runs a program to its end with its output kept back.
 * @returns {Promise<{ code: number, output: string }>} code -1 when it could not be started or ran out of time
 */
export function run(command, args, { env = {}, cwd = root, timeoutMs = 900_000 } = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const finish = (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    child.on('error', () => finish(-1));
    child.on('close', (code) => finish(code ?? -1));
  });
}

/** The last lines of a program's output, for a message that stays readable. */
export function lastLines(output, count = 25) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
