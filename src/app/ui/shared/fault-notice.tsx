import type { CallFault } from '../../engine/server-calls.ts';
import { useWords } from '../../state/use-app.ts';
import { faultText } from '../../words/reason-text.ts';
import { Notice } from '../kit/notice.tsx';

/** Why the server refused; nothing while it has not. */
export function FaultNotice({ fault }: { fault: CallFault | null }) {
  const all = useWords();
  if (fault === null) return null;
  return (
    <Notice tone="bad" live="alert">
      {faultText(fault, all)}
      {fault.field !== undefined && /^[A-Z]{1,3}\d+$|^baris/.test(fault.field) && ` (${fault.field})`}
    </Notice>
  );
}
