import type { ImportChoices, ImportView } from '../../../../protocol/import.ts';
import { useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';

export interface ImportQuestionsProps {
  view: ImportView;
  choices: ImportChoices;
  onChoose: (choices: ImportChoices) => void;
}

/** What the file says that may not be meant, each with its answers. */
export function ImportQuestions({ view, choices, onChoose }: ImportQuestionsProps) {
  const words = useWordsOf({ id, en });
  return (
    <>
      {view.questions.map(({ question, count, examples }) => (
        <Notice key={question} tone="wait" title={words.questionTexts[question](count)} action={answersOf(question)}>
          {examples.length > 0 && (
            <>
              {examples.join(' · ')}
              {count > examples.length && ` ${words.others(count - examples.length)}`}
            </>
          )}
        </Notice>
      ))}
    </>
  );

  function answersOf(question: ImportView['questions'][number]['question']) {
    if (question === 'hidden-rows') {
      return (
        <>
          <Button onClick={() => onChoose({ hiddenRows: 'leave' })}>{words.leave}</Button>
          <Button onClick={() => onChoose({ hiddenRows: 'take' })}>{words.take}</Button>
        </>
      );
    }
    if (question === 'two-columns') return undefined;
    return (
      <Button onClick={() => onChoose({ confirmed: [...(choices.confirmed ?? []), question] })}>
        {question === 'unused-column' ? words.ignore : words.meant}
      </Button>
    );
  }
}
