import { fold } from './words.js';

/** A level as a table names it. */
export interface LevelName {
  /** The same for all spellings of one level: "Level 2", "LEVEL 2: Working". */
  readonly key: string;
  readonly label: string;
  /** A single letter, or the number, by which levels can be put in order. */
  readonly letter?: string;
  readonly number?: number;
  /** Only a number, which may as well count rows. */
  readonly bare?: boolean;
}

const PREFIX = '(?:(?:(?:competency|proficiency|skill|job|pay|performance) )?(?:levels?|grades?|bands?|tiers?|stages?|steps?)|lefel|gradd|haen|cam|gris|lvl|المستوى|مستوى|רמה)';
/** A label that is letters stands apart from the word, so that the s of "Levels" is none. */
const APART = '(?:\\s*[-–—:.#]\\s*|\\s+)';
const CODED = new RegExp(`^(${PREFIX})(?:${APART}([a-z]|[ivx]{1,4}|one|two|three|four|five|six|un|dau|tri|pedwar|pump)|\\s*[-–—:.#]?\\s*(\\d{1,2}[a-d]?\\+?))(?:\\s*(?:-|–|—|/|&|to|and|i)\\s*(\\d{1,2}[a-d]?\\+?|[a-z]))?(?:\\s*[-–—:.(,]\\s*(.{1,60})|\\s+(\\D.{0,58}))?$`, 'iu');
const SHORT = /^(ic|l|m|t|p|s|g|lv)[ -]?(\d{1,2})(?:\s*[-–—:(].{1,60})?$/iu;
/** "IC3 Software engineer": a code and the name of a post. */
const POST = /^(ic|l|m|t|p|s|g|lv)(\d{1,2})\s+(?:\S+ ){0,5}\S{1,}(?:er|or|ist|yst|ian|ant|nurse|ate|ead|pal|ern|ee)(?:\s*\(.{1,20}\))?$/iu;
const LISTED = /^([a-z]|\d{1,2})\s*[-–—:.)]\s*(.{2,60})$/iu;
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const PEOPLE =
  '(?:(?:all|every|our|other|new|most|people|line|team|middle|first[- ]line|front[- ]?line|senior|junior|operational|service|general|area|department(?:al)?|chief|executive|strategic|assistant|deputy|corporate|project|middle and senior) )*' +
  '(?:colleagues?|staff(?: members?)?|employees?|workers?|everyone|everybody|individuals?|individual contributors?|contributors?|managers?|leaders?|supervisors?|directors?|executives?|officers?|heads? of (?:service|department)s?|front ?line|non[- ]?manage(?:rs?|rial)(?: staff)?|(?:leadership|management) teams?)';
const PROFICIENCY =
  '(?:(?:advanced|basic|limited|general|good|full|early|senior|expert|strong) )?(?:aware(?:ness)?|basics?|foundation(?:al)?|fundamentals?|entry|essentials?|beginners?|novice|learner|learning|emerging|developing|developed|working(?: knowledge)?|intermediate|competent|capable|proficient|skilled|practising|practitioner|experienced|established|accomplished|advanced|experts?|expertise|specialist|master|mastery|exemplary|role model|operational|tactical|strategic|junior|mid|senior|lead|principal|graduate|apprentice|trainee)';
const RANKED =
  '(?:junior|mid|senior|lead|principal|staff|head|chief|associate|graduate|trainee|apprentice|assistant|deputy|advanced) (?:\\S+ )?\\S{2,}(?:er|or|ist|yst|ian|ant|nurse)';
const WELSH =
  "(?:yr? )?(?:pob (?:cydweithiwr|gweithiwr|aelod o(?:'r)? staff|un)|pawb|holl (?:staff|weithwyr|gydweithwyr)|cydweithwyr|staff|(?:uwch[- ]?|prif )?(?:reolwyr|rheolwyr|arweinwyr|swyddogion|weithredwyr)(?: (?:pobl|llinell|canol|tîm|timau))?|goruchwylwyr|cyfarwyddwyr|penaethiaid(?: gwasanaeth)?|ymwybyddiaeth|ymwybodol|sylfaenol|sylfaen|canolradd|gweithiol|ymarferydd|hyfedr|uwch|arbenigwr|arbenigol|datblygol|yn datblygu|cymwys|profiadol|dechreuwr|meistr|mynediad|strategol|gweithredol)";
const OTHERS = '(?:مبتدئ|أساسي|متوسط|متقدم|خبير|ממשיך|מתחיל|בסיסי|בינוני|מתקדם|מומחה)';
const NAMED = new RegExp(`^(?:${PEOPLE}|${RANKED}|${PROFICIENCY}|${WELSH}|${OTHERS})$`, 'u');

/** The level that a whole phrase names; undefined for anything that is not known to name one. */
export function levelName(text: string): LevelName | undefined {
  const label = text.replace(/\s*:$/, '').trim();
  if (label === '' || label.length > 90) return undefined;
  if (/^[A-Z]$/.test(label)) return { key: label.toLowerCase(), label, letter: label };
  if (/^\d{1,2}$/.test(label)) return { key: String(Number(label)), label, number: Number(label), bare: true };
  return codedLevel(label) ?? namedLevel(label);
}

function codedLevel(label: string): LevelName | undefined {
  const short = SHORT.exec(label) ?? POST.exec(label);
  if (short?.[1] && short[2]) return { key: `${short[1].toLowerCase()}${Number(short[2])}`, label, number: Number(short[2]) };
  const coded = CODED.exec(label);
  const found = coded?.[2] ?? coded?.[3];
  if (!coded?.[1] || !found) return undefined;
  // "Level a person needs" goes on as a sentence does.
  if (/^[a-z]$/.test(found) && coded[6] !== undefined) return undefined;
  const prefix = fold(coded[1]);
  const code = found.toLowerCase();
  if (coded[4]) return { key: fold(label), label };
  const number = numberOf(code);
  const generic = /^(?:\S+ )?(?:levels?|lefel|lvl|المستوى|مستوى|רמה)$/.test(prefix);
  const key = number === undefined ? (generic ? code : `${prefix} ${code}`) : generic ? String(number) : `${prefix} ${number}`;
  return { key, label, ...(number === undefined ? generic && { letter: code.toUpperCase() } : { number }) };
}

function numberOf(code: string): number | undefined {
  if (/^\d+$/.test(code)) return Number(code);
  const roman = ROMAN.indexOf(code);
  if (roman > 0) return roman;
  const word = COUNTS.indexOf(code);
  return word > 0 ? word : undefined;
}

function namedLevel(label: string): LevelName | undefined {
  const listed = LISTED.exec(label)?.[2];
  const plain = fold((listed ?? label).replace(/\s*\(.*\)\s*$/, '')).replace(/ (?:levels?|tiers?|stages?)$|^(?:lefel|levels?:?) /, '');
  const parts = plain.split(/\s*(?:\/|&|,|\+|\band\b|\bor\b| a | ac )\s*/u);
  if (!parts.every((part) => NAMED.test(part))) return undefined;
  return { key: plain.replace(/s\b/g, ''), label };
}

/** "1 – Anything", "B: anything": a level only where the columns beside it go on counting. */
export function listedLevel(text: string): LevelName | undefined {
  const listed = LISTED.exec(text);
  const code = listed?.[1];
  if (!code) return undefined;
  if (/^\d+$/.test(code)) return { key: String(Number(code)), label: text, number: Number(code) };
  return /^[A-Z]$/.test(code) ? { key: code.toLowerCase(), label: text, letter: code } : undefined;
}

/** A name that stands where levels stand, whatever it says. */
export function anyLevel(text: string): LevelName {
  const label = text.replace(/\s*:$/, '').trim();
  return levelName(label) ?? { key: fold(label).replace(/s\b/g, ''), label };
}
