import { SourceFault } from './source-fault.js';
import { elementsIn, parseXml, type XmlElement } from './xml.js';
import { unzip } from './zip.js';

/** Where a part points to: another part, or an address outside, which is never gone to. */
export interface Relation {
  /** What it is for: the last step of its type, as in "worksheet". */
  readonly type: string;
  /** Name of the part; undefined for what is outside. */
  readonly target: string | undefined;
}

/** The XML parts of a document or workbook; pictures and what is embedded stay packed. */
export class OfficePackage {
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  /** @throws SourceFault when the bytes are no such file, or one that can do harm. */
  constructor(bytes: Uint8Array) {
    this.#parts = unzip(bytes, (name) => /\.(?:xml|rels)$/iu.test(name));
    for (const name of this.#parts.keys()) refuseEntities(this.text(name) ?? '');
  }

  text(name: string): string | undefined {
    const bytes = this.#parts.get(name) ?? this.#parts.get(this.#otherCase(name));
    return bytes && decoded(bytes);
  }

  xml(name: string | undefined): XmlElement | undefined {
    const text = name === undefined ? undefined : this.text(name);
    return text === undefined ? undefined : parseXml(text);
  }

  /** The relations of a part by their ids; of the package itself for an empty name. */
  relations(part: string): ReadonlyMap<string, Relation> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const root = this.xml(`${folder}_rels/${part.slice(slash)}.rels`);
    return new Map(
      (root ? elementsIn(root) : []).map(({ attributes }) => {
        const outside = attributes.TargetMode === 'External';
        const target = outside ? undefined : resolved(folder, attributes.Target ?? '');
        return [attributes.Id ?? '', { type: (attributes.Type ?? '').split('/').at(-1) ?? '', target }];
      }),
    );
  }

  /** The part that a part points to for a purpose. */
  related(part: string, type: string): string | undefined {
    for (const relation of this.relations(part).values()) if (relation.type === type) return relation.target;
    return undefined;
  }

  /** Names of parts are one whether written in small or large letters. */
  #otherCase(name: string): string {
    const small = name.toLowerCase();
    return [...this.#parts.keys()].find((other) => other.toLowerCase() === small) ?? '';
  }
}

function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Only what a DTD defines can grow or fetch; no office program writes one. */
function refuseEntities(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new SourceFault('unsafe-file', { name: 'DOCTYPE' });
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
