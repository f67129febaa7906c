import type { Employee } from '../../domain/employee/employee-body.ts';
import type { RecordShape } from '../../domain/registry/record-kind.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { subjects } from '../words/id/subjects.ts';
import type { Language, Words } from '../words/words.ts';

export type SubjectName = keyof (typeof subjects)['names'];
type LabelName = keyof (typeof subjects)['labels'];

/** What a record is read with: words, and the names behind its ids as far as this device knows them. */
export interface Reading {
  readonly common: Words['common'];
  readonly words: typeof subjects;
  readonly language: Language;
  readonly resultTitles: ReadonlyMap<Uuid, string>;
  readonly people: ReadonlyMap<Uuid, Pick<Employee, 'name'>>;
}

/** Each part of a record as a person reads it, in order; versions are compared part by part. */
export type Facts = Partial<Record<LabelName, string>>;

export interface OpenedAt<Body> {
  readonly id: Uuid;
  readonly author: Uuid;
  readonly body: Body;
  /** The field at fault, as the rules name it. */
  readonly field?: string | undefined;
}

/** What screens say of a kind of record that a person writes. */
export interface Subject<Body = unknown> {
  readonly kind: RecordShape<Body> & { readonly name: SubjectName };
  /** What it says, in a line. */
  readonly text: (body: Body, reading: Reading) => string;
  readonly facts: (body: Body, reading: Reading) => Facts;
  /** The address of its form, or of the place where it is done anew; at the field where one is named. */
  readonly opens: (at: OpenedAt<Body>) => string;
}

/** Declares a subject of that kind. */
export function subjectOf<Body>(
  kind: RecordShape<Body> & { readonly name: string },
  rest: Omit<Subject<Body>, 'kind'>,
): Subject {
  return { kind, ...rest } as unknown as Subject;
}

/** An address with those of its questions that have an answer. */
export function address(path: string, questions: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(questions).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}

/** The name behind an id. */
export function nameOf(id: Uuid, { people, words }: Reading): string {
  return people.get(id)?.name ?? words.someone;
}
