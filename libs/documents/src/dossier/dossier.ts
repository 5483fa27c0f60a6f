import type { Instant } from '@qingxin/domain';

/** What stands on a page, in words. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Label and what there is to it. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

export interface Column {
  readonly title: string;
  /** Of the width, in any unit. */
  readonly share: number;
}

/** Why a file is named in the volume and not in it. */
export const LISTED_WORDS = {
  'not-printable': '该格式不能并入页面，须另行查阅原文件',
  encrypted: '文件加密，打不开；请提供未加密的版本，作为新版本上传',
  damaged: '文件残缺或者格式有误，读不出；请提供完好的版本，作为新版本上传',
  'too-many-pages': '页数过多，另行成卷',
  'picture-too-large': '图片尺寸过大；请提供较小的版本，作为新版本上传',
  swells: '文件展开后过大，未予打开；请另存为普通的PDF，作为新版本上传',
  erased: '原件已依法删除，遮盖副本另列',
  withheld: '打印人无权查阅原文件',
  'store-damaged': '存储的文件缺失，或者与登记的摘要不符，请系统管理员核查',
} as const;

export type ListedBecause = keyof typeof LISTED_WORDS;

/** A file of the matter. */
export interface EnclosedFile {
  readonly extension: string;
  readonly sha256: string;
  readonly size: number;
  /** Where it can be had. */
  readonly place: string;
  /** Read when its turn has come, so that no two files are held at once; or why it is named only. */
  readonly content: (() => Promise<Uint8Array | ListedBecause>) | ListedBecause;
}

/** One row of 卷内目录 with what it leads to. */
export interface Enclosure {
  /** 文号. */
  readonly number: string | null;
  /** 责任者. */
  readonly author: string | null;
  readonly title: string;
  /** 日期, as it is written. */
  readonly on: string | null;
  readonly content:
    | { readonly kind: 'paper'; readonly blocks: readonly Block[] }
    | { readonly kind: 'file'; readonly file: EnclosedFile };
}

/** One volume of a case file, or a part of one. Its words are what whoever prints may see. */
export interface Dossier {
  /** 案卷题名. */
  readonly title: string;
  /** 案号. */
  readonly number: string;
  readonly volume: '正卷' | '副卷';
  /** 共几册第几册. */
  readonly part: { readonly no: number; readonly of: number };
  /** 立案、结案、归档日期, 承办单位, 保管期限, 归档地点. */
  readonly cover: readonly (readonly [label: string, value: string])[];
  readonly enclosures: readonly Enclosure[];
  /** 备考表: what has to be known about the volume. */
  readonly notes: readonly string[];
  /** SHA-256 of what the volume is made of. */
  readonly hash: string;
  readonly printedAt: Instant;
  readonly demo: boolean;
}

export interface PrintedDossier {
  readonly bytes: Uint8Array;
  /** Pages that bear a number. */
  readonly pages: number;
  /** First page of each enclosure. */
  readonly firstPages: readonly number[];
  /** Enclosures that were named only, by their index. */
  readonly listed: Readonly<Record<number, ListedBecause>>;
}
