import { SaxesParser } from 'saxes';
import { SheetFault } from './sheet-fault.ts';

export interface XmlEvents {
  /** Names come without their namespace's prefix, attributes with it. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads an XML text in order; a document type, which spreadsheets never have, is refused with its entities. */
export function readXml(xml: string, { open, text, close }: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new SheetFault('sheet-unreadable');
  });
  parser.on('doctype', () => {
    throw new SheetFault('sheet-unreadable');
  });
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  parser.write(xml).close();
}

/** An attribute by its name without prefix, such as `id` for `r:id`; undefined where it is missing. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (key.includes(':') && localName(key) === name) return value;
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
