import { SaxesParser } from 'saxes';
import { FileRefused } from './import-types.ts';

/** Characters from one tag to the next, which the parser holds. */
const LONGEST_PIECE = 16 * 2 ** 20;
/** More than a full sheet has, and what is told in a few seconds. */
const MOST_ELEMENTS = 2_000_000;
/** Further than any writer goes; the parser holds the open elements, and the attributes of a tag. */
const DEEPEST = 100;
const MOST_ATTRIBUTES = 200;

export type Attributes = Readonly<Record<string, string>>;

/** What is told while an XML part is read; names come without their prefix, a text perhaps in several pieces. */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const ESCAPED = /_x([0-9a-f]{4})_/gi;

/**
 * Tells a part as it is unpacked, so that a long one never lies in memory as a whole. Stops when `wanted` says no. Only the
 * five named references of XML are known: one that a file declares makes it no XML.
 * @throws Error where it is no XML, FileRefused `file-too-large`
 */
export async function tellXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  wanted: () => boolean = () => true,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  const parser = parserFor(listener, () => {
    length = 0;
  });
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    length += text.length;
    parser.write(text);
    if (length > LONGEST_PIECE) throw new FileRefused('file-too-large', { unpackedMegabytes: LONGEST_PIECE / 2 ** 20 });
    if (!wanted()) return;
  }
  parser.write(decoder.decode()).close();
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function parserFor(listener: XmlListener, tagPassed: () => void) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let [elements, depth, attributes] = [0, 0, 0];
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new Error('too many attributes');
  });
  parser.on('opentag', (tag) => {
    tagPassed();
    attributes = 0;
    elements += 1;
    depth += 1;
    if (elements > MOST_ELEMENTS) throw new FileRefused('file-too-large', { elements: MOST_ELEMENTS });
    if (depth > DEEPEST) throw new Error('too deep');
    listener.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    tagPassed();
    depth -= 1;
    listener.close?.(localName(tag.name));
  });
  const { text } = listener;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/** The prefix is the writer's choice. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
