import { CASE_1_0_TYPES, isCaseType } from './association-type.js';
import { isUri, isUuidIn, type CaseVersion } from './case-extras.js';
import { addressLike, isSafeAddress } from './case-own.js';
import { isObject } from './fields.js';
import { uuidByName } from './uuid.js';

type Fields = Readonly<Record<string, unknown>>;

/** The document that a package is about, and what all its parts share. */
export interface CaseFrame {
  readonly version: CaseVersion;
  readonly document: string;
  readonly documentUri: string;
  readonly title: string;
  readonly lastChangeDateTime: string;
}

/** The items, links and types of a package while it is being written: unique identifiers, and links that lead somewhere. */
export class CaseParts {
  readonly items: Record<string, unknown>[] = [];
  readonly associations: Fields[] = [];
  readonly #types = new Map<string, Fields>();
  readonly #used = new Set<string>();
  readonly #targets = new Map<string, Fields>();

  constructor(readonly frame: CaseFrame) {
    this.#used.add(frame.document);
  }

  /** The identifier itself, or another made of it when it is taken. */
  unused(wanted: string): string {
    let identifier = wanted;
    for (let count = 2; this.#used.has(identifier); count += 1) identifier = uuidByName(wanted, String(count));
    this.#used.add(identifier);
    return identifier;
  }

  /** Adds an item below another or at the top. */
  add(item: Fields & { readonly identifier: string; readonly uri: string }, title: string, parent: string | undefined, order: number): Record<string, unknown> {
    const made: Record<string, unknown> = { ...item, lastChangeDateTime: this.frame.lastChangeDateTime };
    this.items.push(made);
    this.#targets.set(item.identifier, { title, identifier: item.identifier, uri: item.uri });
    this.link('isChildOf', item.identifier, this.target(parent), order);
    return made;
  }

  link(associationType: string, from: string, destinationNodeURI: Fields, sequenceNumber?: number): void {
    const identifier = this.unused(uuidByName(from, `${associationType}\n${String(destinationNodeURI.identifier)}`));
    this.associations.push({
      identifier,
      associationType,
      ...(sequenceNumber !== undefined && { sequenceNumber }),
      uri: this.address('CFAssociations', identifier),
      originNodeURI: this.target(from),
      destinationNodeURI,
      lastChangeDateTime: this.frame.lastChangeDateTime,
    });
  }

  /** Writes a link that was kept with an object, if it is legal and a reader gets back the very same; says whether. */
  refer(from: string, one: unknown): boolean {
    if (!isObject(one)) return false;
    const { type, id, title, uri, ...more } = one;
    if (typeof type !== 'string' || typeof id !== 'string' || Object.keys(more).length > 0) return false;
    if (!(this.frame.version === '1.1' ? isCaseType(type) : CASE_1_0_TYPES.includes(type))) return false;
    if (this.#targets.has(id)) {
      if (title !== undefined || uri !== undefined) return false;
      this.link(type, from, this.target(id));
      return true;
    }
    if (id === this.frame.document || !isUri(uri) || !isSafeAddress(uri) || typeof title !== 'string' || title.trim() === '' || id.trim() === '') return false;
    this.link(type, from, { title, identifier: id, uri });
    return true;
  }

  /** A link to an item that was added, or to the document. */
  target(identifier: string | undefined): Fields {
    const { document, documentUri, title } = this.frame;
    return (identifier === undefined ? undefined : this.#targets.get(identifier)) ?? { title, identifier: document, uri: documentUri };
  }

  address(kind: string, identifier: string): string {
    return addressLike(this.frame.documentUri, this.frame.document, kind, identifier);
  }

  /** A link to the definition of a type, which comes to be with its first use. */
  type(title: string): Fields {
    const known = this.#types.get(title);
    if (known) return known;
    const identifier = uuidByName(this.frame.document, `type ${title}`);
    const link = { title, identifier, uri: this.address('CFItemTypes', identifier) };
    this.#types.set(title, link);
    return link;
  }

  get definitions(): Fields {
    const types = [...this.#types.values()].map((link, index) => ({ ...link, description: link.title, hierarchyCode: String(index + 1), lastChangeDateTime: this.frame.lastChangeDateTime }));
    return types.length > 0 ? { CFDefinitions: { CFItemTypes: types } } : {};
  }

  /** An id of ours that CASE accepts stays the identifier. */
  isIdentifier(id: string): boolean {
    return isUuidIn(id, this.frame.version);
  }
}
