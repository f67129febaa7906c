import { readXml } from './xml-events.ts';

/** The texts that cells refer to by number; the reading aids of East Asian scripts (`rPh`) are left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  if (xml === '') return strings;
  let text = '';
  let inAid = false;
  let inText = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inAid = true;
      else if (name === 't') inText = true;
    },
    text(piece) {
      if (inText && !inAid) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inAid = false;
      else if (name === 'si') strings.push(unescape(text));
    },
  });
  return strings;
}

/** Which cell styles show a number as a date or a time. */
export function dateStyles(xml: string): Set<number> {
  const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  const styles = new Set<number>();
  if (xml === '') return styles;
  let inCellStyles = false;
  let style = 0;
  readXml(xml, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && showsDate(formatCode ?? '')) dateFormats.add(Number(numFmtId));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      if (dateFormats.has(Number(numFmtId))) styles.add(style);
      style++;
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** Control characters are written `_x000D_`. */
export function unescape(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Whether a format holds a letter of a date outside its quoted, escaped and bracketed parts. */
function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^hms[\]][^[\]]*\]/gi, ''));
}
