import { randomInt } from 'node:crypto';
import { refuse } from '@qingxin/domain';
import { hash, verify } from '@node-rs/argon2';

const SHORTEST = 10;
const LONGEST = 128;
const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
const CLASSES_WANTED = 3;

/** Refuses a password a person may not choose. */
export function checkPassword(account: string, password: string): void {
  if (password.length < SHORTEST) refuse('password-too-short', { details: { least: SHORTEST } });
  if (password.length > LONGEST) refuse('password-too-long', { details: { most: LONGEST } });
  if (CLASSES.filter((kind) => kind.test(password)).length < CLASSES_WANTED) {
    refuse('password-too-simple', { details: { kinds: CLASSES_WANTED } });
  }
  if (password.toLowerCase().includes(account.toLowerCase())) refuse('password-contains-account');
}

/** Characters that are not mistaken for each other on paper. */
const LOWER = 'abcdefghjkmnpqrstuvwxyz';
const GROUPS = [LOWER, LOWER.toUpperCase(), '23456789', LOWER] as const;

/** Handed over on paper and changed at the first sign-in: four groups of four, of all kinds of characters. */
export function oneTimePassword(): string {
  const group = (letters: string) => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return GROUPS.map(group).join('-');
}

/** argon2id; salt and cost are part of the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** A hash that no password gives, verified when the account is unknown, so that both answers take the same time. */
let nobody: Promise<string> | null = null;

export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hash(crypto.randomUUID());
  const matches = await verify(kept ?? (await nobody), password.slice(0, LONGEST));
  return kept !== null && matches;
}
