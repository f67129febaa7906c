import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormDraft } from '../../../device/store/form-draft.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { cleanText, lengthOf } from '../../../domain/text/plain-text.ts';
import { announce } from '../../state/app-state.ts';
import { faultName } from '../../state/fault-name.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { form as en } from '../../words/en/form.ts';
import { form as id } from '../../words/id/form.ts';
import { refusalText } from '../../words/reason-text.ts';
import { focusField } from '../kit/focus-field.ts';
import { useTyped, type TypedForm, type TypedStart } from './use-typed.ts';
import { ownValue } from '../../../std/own-value.ts';

/** Something told of a field. */
export interface Told {
  readonly field: string;
  readonly message: string;
}

/** What stands against a form: a field by its name, of which `words.missing` tells, or what a rule or the form tells. */
export type Fault = string | Told | Refusal;

export interface FormWords {
  /** The head of the list of faults, where the usual words are too general. */
  readonly summary?: string;
  readonly missing?: Readonly<Record<string, string>>;
}

export interface FormSetup<Typed extends object> extends Omit<TypedStart<Typed>, 'isSaved'> {
  readonly words: FormWords;
  /** What cannot stand yet, in the order of the fields. */
  readonly missing?: ((typed: Typed) => readonly Fault[]) | undefined;
  /** How long a text may be, in characters; told while it is typed. */
  readonly limits?: Partial<Record<keyof Typed & string, number>> | undefined;
  /** Which fields' faults a change of this one answers, where it is not its own alone. */
  readonly answers?: Partial<Record<keyof Typed & string, readonly string[]>> | undefined;
  /** Where on this form a field of the record stands, by the rules' name of it, if under another name. */
  readonly place?: ((field: string, typed: Typed) => string) | undefined;
  /** The field to begin at, as the rules name it. */
  readonly begin?: string | undefined;
  /** Faults that are known when the form opens: why the record was refused. */
  readonly standing?: readonly Fault[] | undefined;
}

/** Done: its draft has ended with the act, or is dropped now. */
export type FormOutcome =
  | { readonly kind: 'done'; readonly draft: 'ended' | 'drop'; readonly stays?: boolean | undefined }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

export interface FieldOf<Value> {
  readonly id: string;
  readonly value: Value;
  readonly error: string | false;
  /** How long it may be, in characters. */
  readonly most?: number;
  readonly onValue: (value: Value) => void;
}

/** What a form's frame shows. */
export interface FormState {
  readonly words: FormWords;
  readonly restored: boolean;
  readonly draftFault: boolean;
  readonly saving: boolean;
  /** What was said against it, with the control that each is of. */
  readonly problems: readonly { readonly id: string; readonly message: string }[];
  /** Counts the failed attempts to save. */
  readonly attempt: number;
  /** The name of the error that kept the device from saving. */
  readonly fault: string | null;
  discard(): void;
}

export interface Form<Typed extends object> extends FormState, FormDraft<Typed> {
  change(part: Partial<Typed>): void;
  /** What a control of this field shows: its text, and what is said of it. */
  field<Name extends keyof Typed & string>(name: Name): FieldOf<Typed[Name]>;
  /** The id and error of something that is no field of its own: a part of a list, as rules name it. */
  readonly part: PartOf;
}

/** What a control of that name shows beside its value. */
export type PartOf = (name: string) => { readonly id: string; readonly error: string | false };

export interface FormCore<Typed extends object> extends Form<Typed> {
  /** Tries to save, once at a time; false when something stands against it. */
  attemptTo(
    perform: (typed: TypedForm<Typed>) => Promise<FormOutcome>,
    missing?: FormSetup<Typed>['missing'],
  ): Promise<boolean>;
}

/** The id of the control of a field, as rules and addresses name it: `time.end`. */
function fieldId(key: string, field: string): string {
  return `isian-${key}-${field}`;
}

/** The states that every form shares; what saving does is its caller's. Undefined until its draft is read. */
export function useForm<Typed extends object>(
  setup: FormSetup<Typed>,
  isSaved: TypedStart<Typed>['isSaved'],
): FormCore<Typed> | undefined {
  const all = useWords();
  const own = useWordsOf({ id, en });
  const form = useTyped({ ...setup, isSaved });
  const [faults, setFaults] = useState<readonly Fault[]>(setup.standing ?? []);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'idle' | 'saving' | { readonly fault: string }>('idle');
  const busy = useRef(false);
  const isOpen = form !== undefined;
  useEffect(() => {
    const { begin, key, place } = setup;
    if (!isOpen || !begin) return;
    const field = place?.(begin, form.typed) ?? begin;
    requestAnimationFrame(() => focusField(fieldId(key, field)));
  }, [isOpen]);
  if (form === undefined) return undefined;
  const { typed } = form;
  const { words, key, limits = {}, place } = setup;
  const fieldOf = (fault: Fault) => {
    if (typeof fault === 'string') return fault;
    const field = fault.field ?? '';
    return place?.(field, typed) ?? field;
  };

  function textOf(fault: Fault): string {
    if (typeof fault === 'string') return lengthFault(typed, fault) ?? ownValue(words.missing ?? {}, fault) ?? '';
    return isRefusal(fault) ? refusalText(fault, all) : fault.message;
  }

  function lengthFault(at: Typed, name: string): string | undefined {
    const most = ownValue(limits as Record<string, number | undefined>, name);
    const over = most === undefined ? 0 : lengthOf(cleanText(String(at[name as keyof Typed]))) - most;
    return over > 0 ? own.tooLong(over, most!) : undefined;
  }

  function refuse(found: readonly Fault[]): false {
    setFaults(found);
    setAttempt((count) => count + 1);
    return false;
  }

  function change(part: Partial<Typed>) {
    form!.change(part);
    const still = setup.missing?.(form!.now().typed) ?? [];
    const stands = (fault: Fault) =>
      isRefusal(fault) || Object.hasOwn(limits, fieldOf(fault)) || still.some((one) => fieldOf(one) === fieldOf(fault));
    setFaults((before) => before.filter((one) => stands(one) && !isAnswered(fieldOf(one), part, setup.answers)));
  }

  const problems = faults.map((fault) => ({ id: fieldId(key, fieldOf(fault)), message: textOf(fault) }));
  const part = (name: string) => {
    const at = fieldId(key, name);
    return { id: at, error: problems.find((one) => one.id === at)?.message ?? (false as const) };
  };

  return {
    typed,
    id: form.id,
    words,
    restored: form.restored,
    draftFault: form.draftFault,
    saving: state === 'saving',
    fault: typeof state === 'object' ? state.fault : null,
    problems,
    attempt,
    change,
    part,
    discard() {
      const before = form.now();
      form.begin('drop');
      setFaults([]);
      announce(own.draftDiscarded, { label: all.common.undo, onAction: () => form.putBack(before) });
    },
    field<Name extends keyof Typed & string>(name: Name): FieldOf<Typed[Name]> {
      const most = (limits as Partial<Record<string, number>>)[name];
      return {
        ...part(name),
        value: typed[name],
        onValue: (value: Typed[Name]) => change({ [name]: value } as unknown as Partial<Typed>),
        ...(most === undefined ? {} : { most }),
      };
    },
    async attemptTo(perform, missing = setup.missing) {
      if (busy.current) return false;
      const { typed: said } = form.now();
      const found = missing?.(said) ?? [];
      const long = Object.keys(limits).filter((name) => lengthFault(said, name) !== undefined);
      if (found.length + long.length > 0) return refuse([...found, ...long]);
      busy.current = true;
      form.hold(true);
      setState('saving');
      try {
        const outcome = await perform(form);
        setState('idle');
        if (outcome.kind === 'faults') return refuse(outcome.faults);
        setFaults([]);
        form.begin(outcome.draft, outcome.stays);
        return true;
      } catch (error) {
        setState({ fault: faultName(error) });
        return false;
      } finally {
        form.hold(false);
        busy.current = false;
      }
    },
  };
}

function isRefusal(fault: Fault): fault is Refusal {
  return typeof fault !== 'string' && 'code' in fault;
}

/** Touching a field answers what was said of it, and what was said of the whole. */
function isAnswered(
  field: string,
  part: object,
  answers: Readonly<Record<string, readonly string[] | undefined>> = {},
) {
  const names = Object.keys(part).flatMap((key) => ownValue(answers, key) ?? [key]);
  return field === '' || names.some((name) => field === name || field.startsWith(`${name}.`));
}
