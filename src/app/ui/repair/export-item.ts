import type { RepairItem } from '../../queries/repair-items.ts';

/** What the file holds: enough to read it elsewhere and to enter it again. */
export function exportedItem({ entry, row }: RepairItem): { name: string; content: string } {
  const { kind, id, version, capturedAt, body } = row;
  const { state, refusal, base } = entry;
  const content = {
    format: 'jejak-record',
    formatVersion: 1,
    kind,
    id,
    version,
    capturedAt,
    body,
    state,
    refusal,
    server: base,
  };
  return {
    name: `jejak-${kind}-${capturedAt.slice(0, 10)}-${id.slice(-6)}.json`,
    content: JSON.stringify(content, null, 2),
  };
}

/** Hands the file to the browser's downloads. */
export function downloadItem(item: RepairItem): void {
  const { name, content } = exportedItem(item);
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
