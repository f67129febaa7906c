import { SheetFault } from './sheet-fault.ts';

export interface XmlTag {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  /** What stands between the tag before and this one, its entities resolved. */
  readonly textBefore: string;
}

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The tags of an XML text in order; a document type, which spreadsheets never have, is refused with its entities. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new SheetFault('sheet-unreadable');
  let text = '';
  let from = 0;
  for (const match of xml.matchAll(token)) {
    text += resolve(xml.slice(from, match.index));
    from = match.index + match[0].length;
    const [, data, slash, name, attributes, empty] = match;
    if (data !== undefined) text += data;
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    yield { name, kind, attributes: attributes ?? '', textBefore: text };
    text = '';
  }
}

/** One attribute's value by its full name, undefined where it is missing. */
export function attribute({ attributes }: XmlTag, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? resolve(match[1] ?? match[2] ?? '') : undefined;
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
