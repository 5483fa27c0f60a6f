/** What a form is made from: the fields of a command, as `infra/bootstrap/command-forms.mjs` writes them. */
interface Words {
  /** Heading of the field. */
  readonly label: string;
  /** What the heading leaves out. */
  readonly hint?: string;
}

interface Place extends Words {
  /** Of a field of a record. */
  readonly name?: string;
  readonly required?: true;
  /** Nothing may be said, and is said as nothing. */
  readonly nullable?: true;
  /** 不详 is an answer. */
  readonly unknown?: true;
  readonly asked?: Asked;
  /** Sent as the form opened with it, never shown. */
  readonly isHidden?: true;
  /** Under which name what it may name is found; its own where absent. */
  readonly find?: string;
}

/** Only with some values of another field of the record; `needed`: not to be left out then; `elsewhere`: may be said with others. */
interface Asked {
  readonly by: string;
  readonly is: readonly (string | boolean)[];
  readonly needed?: true;
  readonly elsewhere?: true;
}

type Choice = readonly [value: string, label: string];

export interface TextNode extends Place {
  readonly k: 'text' | 'long';
  /** Most characters. */
  readonly max?: number;
  readonly pattern?: string;
  /** May name somebody: never kept beyond the page. */
  readonly personal?: true;
}

export interface NumberNode extends Place {
  /** `fen`: whole fen, shown in 元. */
  readonly k: 'int' | 'fen';
  readonly min?: number;
  readonly max?: number;
}

export interface ChoiceNode extends Place {
  readonly k: 'enum';
  readonly options: readonly Choice[];
}

export interface PlainNode extends Place {
  /** `id`: something that the matter has; `file`: a piece of evidence; `day`: also a moment where a draft holds one. */
  readonly k: 'bool' | 'day' | 'moment' | 'month' | 'unit' | 'person' | 'file' | 'id';
}

export interface MatterNode extends Place {
  readonly k: 'matter';
  /** Kinds of matters that may be named. */
  readonly kinds: readonly string[];
}

export interface ConstNode extends Place {
  readonly k: 'const';
  readonly value: string | boolean | null;
}

export interface RecordNode extends Place {
  readonly k: 'record';
  readonly fields: readonly FieldNode[];
}

export interface ListNode extends Place {
  readonly k: 'list';
  readonly of: Node;
  readonly min?: number;
  readonly max?: number;
}

export interface OneOfNode extends Place {
  readonly k: 'oneOf';
  readonly variants: readonly Node[];
}

export interface MapNode extends Place {
  readonly k: 'map';
  readonly pattern: string;
  readonly value: Node;
}

/** What somebody writes under given headings; said as a list of the fields with their texts. */
export interface SaidNode extends Place {
  readonly k: 'said';
  readonly rows: readonly (readonly [field: string, label: string, needed: boolean])[];
}

export type Node =
  | SaidNode
  | TextNode
  | NumberNode
  | ChoiceNode
  | PlainNode
  | MatterNode
  | ConstNode
  | RecordNode
  | ListNode
  | OneOfNode
  | MapNode;

export type FieldNode = Node & { readonly name: string };

export interface CommandForm {
  readonly title: string;
  /** `POST /api/v1/…/{id}/…`. */
  readonly route: string;
  readonly form: Node;
}

/** Of one kind of matter, by command. */
export type Forms = Readonly<Record<string, CommandForm>>;
