import { Download, ExternalLink, Printer } from 'lucide';
import { smallestShown } from '../../../domain/skm/small-groups.ts';
import type { SkmReport } from '../../../protocol/skm-report.ts';
import { callPublishSkm, skmPath, type SkmAsked } from '../../engine/skm-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { List } from '../kit/list.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { Section } from '../kit/section.tsx';
import { useSkmWords } from './skm-words.ts';

export interface ReportActionsProps {
  report: SkmReport;
  asked: SkmAsked;
  onChange: () => void;
  onPrint: () => void;
}

/** Print, downloads, and the page that everybody may see. */
export function ReportActions({ report, asked, onChange, onPrint }: ReportActionsProps) {
  const { words } = useSkmWords();
  const admin = useWordsOf({ id, en });
  const file = (part: string, name: string) => ({ href: skmPath(part, asked), download: name, icon: Download });
  const runs = report.may.run ?? report.may.manage;
  const enough = runs && !report.hidden && report.n >= smallestShown;
  return (
    <>
      <Section title={words.downloads}>
        <div class="k-actions">
          <Button tone="primary" icon={Printer} onClick={onPrint}>
            {words.print}
          </Button>
          {enough && <LinkButton {...file('/worksheet.xlsx', 'skm.xlsx')}>{words.xlsx}</LinkButton>}
          {enough && <LinkButton {...file('/worksheet.csv', 'skm.csv')}>{words.csv}</LinkButton>}
          <LinkButton {...file('', 'skm.json')}>{words.json}</LinkButton>
        </div>
        {!enough && <p class="k-soft">{runs ? words.tooFewToDownload : words.rowsForOfficers}</p>}
      </Section>
      {runs && (
        <Section title={admin.manage}>
          <List>
            <ListRow href="/skm/kuesioner" title={admin.responses} meta={admin.responsesNote} />
            {report.may.manage && (
              <ListRow href="/skm/instrumen" title={admin.instrument} meta={admin.instrumentNote} />
            )}
          </List>
        </Section>
      )}
      {report.unit && <Publication unit={report.unit.id} report={report} onChange={onChange} />}
    </>
  );
}

function Publication({ unit, report, onChange }: { unit: string; report: SkmReport; onChange: () => void }) {
  const { words } = useSkmWords();
  const common = useWords();
  const { published, may } = report;
  async function change(): Promise<void> {
    const result = await callPublishSkm(unit as never, !published);
    if (result.kind === 'fault') announce(faultText(result.fault, common));
    else onChange();
  }
  return (
    <Section title={words.publication}>
      <p>{published ? words.publishedNote : words.unpublishedNote}</p>
      <div class="k-actions">
        {may.followUp && <Button onClick={() => void change()}>{published ? words.close : words.open}</Button>}
        {published && (
          <LinkButton href={`/publik/${unit}`} target="_blank" icon={ExternalLink}>
            {words.visit}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}
