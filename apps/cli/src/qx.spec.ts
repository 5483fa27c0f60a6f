import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, UsageError } from './command.ts';
import { passwordFrom } from './commands/calendar-import.ts';
import { COMMANDS } from './commands/index.ts';
import { qx } from './qx.ts';

async function typed(line: string, commands: readonly Command[] = COMMANDS) {
  const printed: string[] = [];
  const noted: string[] = [];
  const out = { print: (text: string) => printed.push(text), note: (text: string) => noted.push(text) };
  const code = await qx(line === '' ? [] : line.split(' '), commands, out);
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

describe('qx', () => {
  test('--help lists every command and is a success', async () => {
    const { code, printed } = await typed('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(printed).toContain(name);
  });

  test('no command at all shows the list and is no success', async () => {
    expect((await typed('')).code).toBe(2);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s explains itself with --help', async (name) => {
    const { code, printed } = await typed(`${name} --help`);
    expect(code).toBe(0);
    expect(printed).toContain(`qx ${name}`);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s refuses an option that it does not know', async (name) => {
    const { code, noted } = await typed(`${name} --nonsense`);
    expect(code).toBe(2);
    expect(noted).toContain('--nonsense');
  });

  test('a command that does not exist is refused with the list', async () => {
    const { code, noted } = await typed('rules burn');
    expect(code).toBe(2);
    expect(noted).toContain('rules check');
  });

  test('arguments that make no sense end with 2, what a command finds wrong with its own code', async () => {
    const command = (run: Command['run']): Command => ({ name: 'try', summary: '', help: 'help', run });
    const senseless = command(() => Promise.reject(new UsageError('no file')));
    expect(await typed('try', [senseless])).toMatchObject({ code: 2, noted: 'no file\n\nhelp' });
    expect((await typed('try', [command(() => Promise.resolve(1))])).code).toBe(1);
  });

  test('rules check finds the shipped rules consistent and says so to machines too', async () => {
    const { code, printed } = await typed('rules check --json');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ ok: true, problems: [] });
  });

  test('story is told of all cases or of named ones, not of both', async () => {
    expect((await typed('story --all --case R056')).code).toBe(2);
  });

  test('calendar import refuses a file that is not there and one that is no notice', async () => {
    expect(await typed('calendar import no-such-file.json')).toMatchObject({ code: 1 });
    expect((await typed('calendar import package.json --dry-run')).noted).toMatch(
      /放假通知缺少字段或格式不对。（字段 \w+）/,
    );
  });

  test('calendar import takes the password of a real account from a file only, and leaves the demo alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingxin-qx-'));
    const file = join(folder, 'password');
    const settings = { home: folder, port: 1, mode: 'production', demoCases: 'none' } as const;
    const noted: string[] = [];
    const out = { print: () => undefined, note: (text: string) => noted.push(text) };
    await expect(passwordFrom(undefined, settings, out)).rejects.toThrow('--password-file');
    expect(await passwordFrom(file, settings, out)).toBeNull();
    writeFileSync(file, '\n');
    expect(await passwordFrom(file, settings, out)).toBeNull();
    writeFileSync(file, 'long-enough\n');
    expect(await passwordFrom(file, settings, out)).toBe('long-enough');
    expect(noted.map((text) => text.replace(file, '…'))).toEqual(['不能读入…：ENOENT', '…的第一行是空的']);
    expect(readdirSync(folder)).toEqual(['password']);
    rmSync(folder, { recursive: true });
  });
});
