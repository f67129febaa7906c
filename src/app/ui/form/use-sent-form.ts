import type { CallResult } from '../../engine/server-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords } from '../../state/use-app.ts';
import { faultText } from '../../words/reason-text.ts';
import { useForm, type Form, type FormSetup } from './use-form.ts';

export interface SentFormSetup<Typed extends object, Answer> extends FormSetup<Typed> {
  /** Asks the server to do what the form says. */
  readonly send: (typed: Typed) => Promise<CallResult<Answer>>;
  /** What is said once it has been done; nothing where `onSent` says it. */
  readonly said?: string | ((answer: Answer) => string) | undefined;
  /** What was typed stays in sight: it is how things stand now. */
  readonly stays?: boolean | undefined;
  readonly onSent?: ((answer: Answer) => void) | undefined;
}

export interface SentForm<Typed extends object> extends Form<Typed> {
  save(): Promise<boolean>;
}

/**
 * A form that the server is asked to carry out at once: typed as a draft like every other, which ends when the server
 * has done it. What the server says against it stands at its field. Undefined until the draft is read.
 */
export function useSentForm<Typed extends object, Answer>(
  setup: SentFormSetup<Typed, Answer>,
): SentForm<Typed> | undefined {
  const all = useWords();
  const form = useForm(setup, async () => false);
  if (form === undefined) return undefined;
  return {
    ...form,
    async save() {
      let answer: Answer | undefined;
      const isDone = await form.attemptTo(async (typed) => {
        const result = await setup.send(typed.now().typed);
        if (result.kind === 'fault') {
          const told = { field: result.fault.field ?? '', message: faultText(result.fault, all) };
          return { kind: 'faults', faults: [told] };
        }
        answer = result.value;
        return { kind: 'done', draft: 'drop', stays: setup.stays };
      });
      if (!isDone) return false;
      const { said } = setup;
      if (said !== undefined) announce(typeof said === 'string' ? said : said(answer!));
      setup.onSent?.(answer!);
      return true;
    },
  };
}
