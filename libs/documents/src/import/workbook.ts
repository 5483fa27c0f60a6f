import { isDateFormat } from 'hucre';
import { type Attributes, tellXml, unescaped } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What the cells of every sheet refer to. */
export interface Workbook {
  /** Paths of the sheets a user sees, in their order. */
  readonly sheets: readonly string[];
  readonly strings: readonly string[];
  /** What each defined name refers to, as written: `'表'!$B$7`. */
  readonly names: ReadonlyMap<string, string>;
  /** By number of a cell's style: whether it shows a number as a day. */
  readonly dateStyles: readonly boolean[];
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly type: string;
  readonly path: string;
}

/**
 * Follows the relationships of a package to what its sheets need, and to nothing else in it: no picture, link or pivot
 * table is ever unpacked.
 * @throws Error where the archive holds no workbook
 */
export async function openWorkbook(archive: ZipArchive): Promise<Workbook> {
  const main = [...(await relationshipsOf(archive, '')).values()].find(({ type }) => type === 'officeDocument');
  if (main === undefined) throw new Error('no workbook');
  const related = await relationshipsOf(archive, main.path);
  const pathOf = (kind: string): string | undefined =>
    [...related.values()].find(({ type, path }) => type === kind && archive.has(path))?.path;
  const { ids, from1904, names } = await visibleSheets(archive, main.path);
  const sheets = ids
    .map((id) => related.get(id))
    .filter((relationship) => relationship?.type === 'worksheet')
    .map((relationship) => relationship?.path ?? '');
  const [strings, styles] = [pathOf('sharedStrings'), pathOf('styles')];
  return {
    ...{ sheets, from1904, names },
    strings: strings === undefined ? [] : await sharedStrings(archive, strings),
    dateStyles: styles === undefined ? [] : await dateStyles(archive, styles),
  };
}

async function relationshipsOf(archive: ZipArchive, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, slash), part.slice(slash)];
  const found = new Map<string, Relationship>();
  await tellXml(archive.unpack(`${folder}_rels/${file}.rels`), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: pathFrom(folder, Target) });
    },
  });
  return found;
}

function pathFrom(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/)) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function visibleSheets(
  archive: ZipArchive,
  path: string,
): Promise<{ ids: readonly string[] } & Pick<Workbook, 'from1904' | 'names'>> {
  const ids: string[] = [];
  const names = new Map<string, string>();
  let from1904 = false;
  let name = '';
  await tellXml(archive.unpack(path), {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      name = element === 'definedName' ? (attributes['name'] ?? '') : '';
      if (element !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      ids.push(relationshipId(attributes));
    },
    text(more) {
      if (name !== '') names.set(name, (names.get(name) ?? '') + more);
    },
    close() {
      name = '';
    },
  });
  return { ids, from1904, names };
}

/** The prefix of the attribute is the writer's choice. */
function relationshipId(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** Texts with their runs joined; how a word is pronounced (`rPh`) is no part of it. */
async function sharedStrings(archive: ZipArchive, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let [inText, aside] = [false, false];
  await tellXml(archive.unpack(path), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      inText = name === 't' && !aside;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

async function dateStyles(archive: ZipArchive, path: string): Promise<readonly boolean[]> {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await tellXml(archive.unpack(path), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(isDateFormat(formats.get(numFmtId) ?? numFmtId));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
