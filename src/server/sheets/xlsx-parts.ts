import { SheetFault } from './sheet-fault.ts';
import { prefixed, readXml } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
}

export interface XlsxParts {
  readonly sheets: readonly SheetPart[];
  readonly strings: string;
  readonly styles: string;
  readonly from1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The parts of a workbook, found as the format says: by content type and relations, whatever their names are. */
export async function xlsxParts(zip: ZipParts): Promise<XlsxParts> {
  const bookPath = await workbookPath(zip);
  const book = await zip.text(bookPath);
  if (book === undefined) throw new SheetFault('sheet-unreadable');
  const relations = await relationsOf(zip, bookPath);
  const { sheets: named, from1904 } = readBook(book);
  const sheets: SheetPart[] = [];
  for (const { name, hidden, id } of named) {
    const relation = relations.get(id);
    // A chart on a sheet of its own has no rows.
    if (!relation || !(relation.type === '' || relation.type.endsWith('/worksheet'))) continue;
    const xml = await zip.text(relation.target);
    if (xml === undefined) throw new SheetFault('sheet-unreadable');
    sheets.push({ name, hidden, xml });
  }
  const byType = async (type: string) => {
    const relation = [...relations.values()].find((one) => one.type.endsWith(`/${type}`));
    return (await zip.text(relation?.target ?? `xl/${type}.xml`)) ?? '';
  };
  if (sheets.length === 0) throw new SheetFault('sheet-unreadable');
  return { sheets, strings: await byType('sharedStrings'), styles: await byType('styles'), from1904 };
}

async function workbookPath(zip: ZipParts): Promise<string> {
  const relations = await relationsOf(zip, '');
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'));
  return main?.target ?? 'xl/workbook.xml';
}

/** What a part refers to, by the relation's id. */
async function relationsOf(zip: ZipParts, path: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = await zip.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const found = new Map<string, Relation>();
  if (xml === undefined) return found;
  readXml(xml, {
    open(name, { Id: id, Type: type = '', Target: target = '' }) {
      if (name === 'Relationship' && id !== undefined) found.set(id, { type, target: resolved(folder, target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const url = new URL(target, `zip://part/${folder}`);
  return decodeURIComponent(url.pathname).replace(/^\//, '');
}

function readBook(xml: string): { sheets: { name: string; hidden: boolean; id: string }[]; from1904: boolean } {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      sheets.push({ name: title, hidden: state !== 'visible', id: prefixed(attributes, 'id') ?? '' });
    },
  });
  return { sheets, from1904 };
}
