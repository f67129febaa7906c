import type { FormDraft } from '../../../device/store/form-draft.ts';
import type { ActOutcome } from '../../../device/store/save-act.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { RecordAct, SavedRecord } from '../../engine/engine.ts';
import { announce } from '../../state/app-state.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { form as english } from '../../words/en/form.ts';
import { form as indonesian } from '../../words/id/form.ts';
import { useForm, type Form, type FormOutcome, type FormSetup } from './use-form.ts';
import type { TypedForm } from './use-typed.ts';

type RecordsOf<Typed> = (typed: Typed, id: Uuid) => readonly SavedRecord[] | Promise<readonly SavedRecord[]>;

export interface RecordFormSetup<Typed extends object> extends FormSetup<Typed> {
  /** What is said once it is saved; nothing where `onSaved` says it. */
  readonly said?: string | undefined;
  /** The records that the act saves; the first is the form's own, under its id. */
  readonly records: RecordsOf<Typed>;
  /** How the act reaches the device, where more than the form's fields belongs to it. */
  readonly through?:
    | ((act: RecordAct, form: { formId: Uuid; id: Uuid; typed: Typed }) => Promise<ActOutcome>)
    | undefined;
  /** `unchanged` where nothing was written: then the form has said so, in place of `said`. */
  readonly onSaved?: ((id: Uuid, unchanged: boolean) => void) | undefined;
}

export interface RecordForm<Typed extends object> extends Form<Typed> {
  /** Saves; another button of the form may save something else than its first. */
  save(other?: Partial<Pick<RecordFormSetup<Typed>, 'records' | 'said' | 'missing'>>): Promise<boolean>;
}

/**
 * A form whose records sync: what is typed is a draft with its record's id from the first key, and saving is one act
 * over all its records and the end of the draft (SYN-1). Undefined until the draft is read.
 */
export function useRecordForm<Typed extends object>(setup: RecordFormSetup<Typed>): RecordForm<Typed> | undefined {
  const engine = useEngine();
  const words = useWordsOf({ id: indonesian, en: english });
  const form = useForm(setup, async (draft, hash) => {
    const [own] = await setup.records(draft.typed, draft.id);
    if (own === undefined) return false;
    const { hashOf } = await import('../../engine/record-rules.ts');
    const { kind, body } = own;
    return (await hashOf({ kind: kind.name, version: kind.version, body })) === hash;
  });
  if (form === undefined) return undefined;

  async function perform(
    typed: TypedForm<Typed>,
    records: RecordsOf<Typed>,
  ): Promise<{ id: Uuid; unchanged: boolean } & FormOutcome> {
    const { id: formId, typed: said } = typed.now();
    const { through = engine.act } = setup;
    const attempt = async ({ id }: FormDraft<Typed>) => {
      const made = await records(said, id);
      const isNew = setup.id === undefined && made[0]?.id === id;
      const act = { records: made, drafts: [setup.key], isNew };
      return { id, outcome: await through(act, { formId, id, typed: said }) };
    };
    let { id, outcome } = await attempt(typed.now());
    // Another tab saved the same draft with other words: these become a record of their own.
    if (outcome.kind === 'taken') ({ id, outcome } = await attempt({ id: typed.renewId(), typed: said }));
    const unchanged = outcome.kind === 'saved' && outcome.unchanged === true;
    return outcome.kind === 'refused'
      ? { id, unchanged, kind: 'faults', faults: [outcome.refusal] }
      : { id, unchanged, kind: 'done', draft: 'ended' };
  }

  return {
    ...form,
    async save({ records = setup.records, said = setup.said, missing } = {}) {
      let savedId: Uuid | undefined;
      let unchanged = false;
      const saved = await form.attemptTo(async (typed) => {
        const outcome = await perform(typed, records);
        ({ id: savedId, unchanged } = outcome);
        return outcome;
      }, missing);
      if (!saved) return false;
      if (unchanged) announce(words.unchanged);
      else if (said !== undefined) announce(said);
      setup.onSaved?.(savedId!, unchanged);
      return true;
    },
  };
}
