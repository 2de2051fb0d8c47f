const CONTINUED = /\s*[([–—-]?\s*\b(?:cont(?:['’]?d|inued|\.)?|parhad|yn parhau)\.?\s*[)\]]?\s*(?:\d+)?\s*$/iu;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+|(?:competenc(?:y|e)|value|behaviour|theme|cluster|family|cymhwysedd|gwerth|clwstwr)\s*\d{0,2}\s*[:.–—-]\s+)/iu;
const TABLE_NUMBER = /^(?:table|tabl)\s+\d{1,3}\s*[:.–—-]\s*/iu;

/** Links to the heading itself, as sites put them behind it. */
const LINKED = /\s*(?:[¶§🔗#]|\[(?:edit(?: source)?|golygu)\])\s*$/iu;

/** A title without its number, without "(continued)" and without a colon at its end. */
export function cleanTitle(text: string): string {
  const clean = text.replace(LINKED, '').replace(TABLE_NUMBER, '').replace(NUMBERED, '').replace(CONTINUED, '').replace(/\s*:$/, '').trim();
  return clean || text;
}
