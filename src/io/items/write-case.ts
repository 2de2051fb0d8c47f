import type { Competency, Framework, Indicator, IssuePath, Scale } from '../../model/index.js';
import type { Loss } from '../write/loss.js';
import { slug } from '../interpret/slug.js';
import { CASE_1_0_TYPES, isCaseType } from './association-type.js';
import { isUri, isUuidIn, validExtras, type CaseVersion } from './case-extras.js';
import { nativeDocument, nativeItem, ownAddress, type CasePlace } from './case-native.js';
import { addressLike, documentUuid, isSafeAddress, isWithinParent, itemUuid, OWN } from './case-own.js';
import { isObject } from './fields.js';
import { textOfEdited } from './html-text.js';
import { OUR_TYPES, type Part } from './item-type.js';
import { loseField, Losses } from './losses.js';
import { isSame } from './same.js';
import { scaleOfLabels } from './item-levels.js';
import { uuidByName } from './uuid.js';
import { competencyRubric, rubricLevelUuid, scaleRubric, type RubricSubject } from './write-rubrics.js';

export interface CaseOptions {
  /** 1.1 by default, which holds all of a framework; 1.0 has no place for some of it. */
  readonly version?: CaseVersion;
  /** When the framework changed last, as a date and time with its zone: "2026-11-23T10:00:00Z". */
  readonly lastChangeDateTime: string;
  /** Where the package will be served, such as "https://example.org/ims/case/v1p1/"; without it addresses are `urn:uuid:`. */
  readonly uriBase?: string;
}

export interface WrittenCase {
  /** The package, to be written as JSON. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly losses: readonly Loss[];
}

type Fields = Readonly<Record<string, unknown>>;
type Made = Record<string, unknown>;

/** Writes a framework as a CASE package. The same framework gives the same package. */
export function writeCase(framework: Framework, options: CaseOptions): WrittenCase {
  return new CaseWriter(framework, options).write();
}

class CaseWriter {
  readonly #version: CaseVersion;
  readonly #changed: string;
  readonly #document: string;
  readonly #uri: string;
  readonly #losses = new Losses();
  readonly #items: Made[] = [];
  readonly #associations: Made[] = [];
  readonly #rubrics: Fields[] = [];
  readonly #types = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #uris = new Map<string, { readonly title: string; readonly uri: string }>();
  /** Objects that refer to others, once all identifiers are known. */
  readonly #references: { readonly object: Fields; readonly item: Made; readonly own: Made; readonly part: string; readonly path: IssuePath }[] = [];

  constructor(
    readonly framework: Framework,
    { version = '1.1', lastChangeDateTime, uriBase }: CaseOptions,
  ) {
    this.#version = version;
    this.#changed = lastChangeDateTime;
    this.#document = isUuidIn(framework.id, version) ? framework.id : documentUuid(framework.id);
    const base = uriBase === undefined || !isUri(uriBase) ? undefined : `${uriBase.replace(/\/*$/, '')}/CFDocuments/${this.#document}`;
    this.#uri = ownAddress(framework.uri) ?? base ?? `urn:uuid:${this.#document}`;
    this.#used.add(this.#document);
  }

  write(): WrittenCase {
    const { framework } = this;
    const document = this.#writeDocument();
    const groups = new Map<string, { readonly uuid: string; readonly order: Order }>();
    const top = new Order();
    framework.groups.forEach((group, index) => {
      const uuid = this.#item('group', group, { parent: undefined, order: top.next(), path: ['groups', index] }, {});
      if (!groups.has(group.id)) groups.set(group.id, { uuid, order: new Order() });
    });
    const groupOf = ({ group }: Competency): number => (group == null || !groups.has(group) ? groups.size : [...groups.keys()].indexOf(group));
    const inTree = framework.competencies.map((competency, index) => ({ competency, index, at: groupOf(competency) })).toSorted((a, b) => a.at - b.at);
    const moved = inTree.some(({ index }, at) => index !== at);
    if (moved) this.#position('competency', ['competencies', 0]);
    for (const { competency, index } of inTree) {
      const group = competency.group == null ? undefined : groups.get(competency.group);
      this.#competency(competency, index, group?.uuid, (group?.order ?? top).next(), moved ? index : undefined);
    }
    const { scale } = framework;
    if (scale && (scale.note || scale.levels.some(({ description }) => description) || framework.competencies.length === 0)) this.#rubrics.unshift(scaleRubric(scale, this.#rubricPlace));
    this.#writeReferences();
    const own = this.#ownDocument(document.back);
    const value = {
      CFDocument: { identifier: this.#document, ...document.fields, lastChangeDateTime: this.#changed, ...this.#extensions(own, framework.source) },
      CFItems: this.#items,
      CFAssociations: this.#associations,
      ...(this.#types.size > 0 && { CFDefinitions: { CFItemTypes: this.#itemTypes() } }),
      ...(this.#rubrics.length > 0 && { CFRubrics: this.#rubrics }),
    };
    return { value, losses: this.#version === '1.1' ? [] : this.#losses.all };
  }

  get #rubricPlace() {
    return { document: this.#document, documentUri: this.#uri, lastChangeDateTime: this.#changed };
  }

  #writeDocument() {
    return nativeDocument(this.framework, this.#version, this.#uri, this.#uri === `urn:uuid:${this.#document}`);
  }

  #competency(competency: Competency, index: number, group: string | undefined, order: number, position: number | undefined): void {
    const path = ['competencies', index];
    const { skills = [] } = competency;
    const cleaned = skills.map(textOfEdited);
    const back = { ...(group !== undefined && { group: competency.group }), ...(skills.length > 0 && skills.every((skill) => skill.trim() !== '') && { skills: cleaned }) };
    const uuid = this.#item('competency', competency, { parent: group, order, path, position }, back, ['themes', 'indicators']);
    const inside = new Order();
    const title = competency.title;
    skills.forEach((skill, at) => this.#skill(skill, { competency: uuid, order: inside.next(), at }));
    const themes = new Set(competency.themes.map(({ id }) => id));
    const loose = competency.indicators.filter(({ theme }) => theme == null || !themes.has(theme));
    const sections = [{ uuid, title, indicators: loose, order: inside, theme: undefined as string | undefined }];
    competency.themes.forEach((theme, at) => {
      const themeUuid = this.#item('theme', theme, { parent: uuid, order: skills.length + loose.length + at + 1, path: [...path, 'themes', at] }, {});
      const first = competency.themes.findIndex(({ id }) => id === theme.id) === at;
      sections.push({ uuid: themeUuid, title: theme.title, indicators: first ? competency.indicators.filter((one) => one.theme === theme.id) : [], order: new Order(), theme: theme.id });
    });
    const inTree = sections.flatMap(({ indicators }) => indicators);
    const moved = competency.indicators.some((indicator, at) => inTree[at] !== indicator);
    if (moved) this.#position('indicator', [...path, 'indicators', 0]);
    const places = new Map(competency.indicators.map((indicator, at) => [indicator, at]));
    for (const section of sections) {
      for (const indicator of section.indicators) {
        const at = places.get(indicator) ?? 0;
        this.#indicator(indicator, { ...section, path: [...path, 'indicators', at], position: moved ? at : undefined });
      }
    }
    const { scale } = this.framework;
    if (scale && scale.levels.length > 0) {
      const subjects = sections.filter(({ indicators, theme }) => theme !== undefined || indicators.length > 0 || sections.length === 1).map((section): RubricSubject => ({ ...section, identifier: section.uuid, uri: this.#uris.get(section.uuid)?.uri ?? '' }));
      this.#rubrics.push(competencyRubric(competency, uuid, subjects, scale, this.#rubricPlace));
    }
  }

  #indicator(indicator: Indicator, { uuid: parent, order, theme, path, position }: { readonly uuid: string; readonly order: Order; readonly theme: string | undefined; readonly path: IssuePath; readonly position: number | undefined }): void {
    const at = this.framework.scale?.levels.findIndex(({ id }) => id === indicator.level) ?? -1;
    const back = { ...(theme !== undefined && { theme }), ...(at >= 0 && { level: indicator.level }) };
    const uuid = this.#item(indicator.kind, indicator, { parent, order: order.next(), path, position }, back);
    if (at < 0) return;
    const level = rubricLevelUuid(parent, at + 1);
    this.#link('hasSkillLevel', uuid, { title: this.framework.scale?.levels[at]?.label ?? '', identifier: level, uri: addressLike(this.#uri, this.#document, 'CFRubricCriterionLevels', level) });
  }

  #skill(skill: string, { competency, order, at }: { readonly competency: string; readonly order: number; readonly at: number }): void {
    const identifier = this.#unused(itemUuid(this.#document, 'skill', String(at), competency));
    const uri = addressLike(this.#uri, this.#document, 'CFItems', identifier);
    this.#uris.set(identifier, { title: skill, uri });
    this.#items.push({ identifier, fullStatement: skill, CFItemType: OUR_TYPES.skill, CFItemTypeURI: this.#type(OUR_TYPES.skill), uri, lastChangeDateTime: this.#changed });
    this.#link('isChildOf', identifier, this.#target(competency), order);
  }

  /** Adds an item below another or at the top; returns its identifier. `back` is what of the object its place says. */
  #item(part: Exclude<Part, 'level' | 'skill'>, object: Fields & { readonly id: string }, at: ItemPlace, back: Fields, apart: readonly string[] = []): string {
    const wanted = isUuidIn(object.id, this.#version) ? object.id : itemUuid(this.#document, part, object.id, isWithinParent(part) ? at.parent : '');
    const identifier = this.#unused(wanted);
    const place: CasePlace = { version: this.#version, document: this.#document, documentUri: this.#uri, language: this.framework.language ?? undefined, identifier };
    const native = nativeItem(part, object, place);
    const uri = String(native.fields.uri);
    const [code, id] = [typeof object.code === 'string' && object.code.trim() !== '' ? object.code : undefined, object.id];
    const proves = code === undefined && identifier === wanted && id.trim() !== '' && (this.#version === '1.1' || identifier !== id);
    const scheme = code ?? (identifier !== id && id.trim() !== '' ? id : undefined);
    const known = { ...native.back, ...back, ...(code !== undefined && { code }), ...((identifier === id || (this.#version === '1.0' && proves)) && { id }) };
    const item: Made = { identifier, ...native.fields, ...(scheme !== undefined && { humanCodingScheme: scheme }), lastChangeDateTime: this.#changed };
    if (native.fields.CFItemType === OUR_TYPES[part]) item.CFItemTypeURI = this.#type(OUR_TYPES[part]);
    this.#items.push(item);
    this.#uris.set(identifier, { title: String(native.fields.abbreviatedStatement ?? native.fields.fullStatement), uri });
    this.#link('isChildOf', identifier, this.#target(at.parent), at.order);
    const lossPart = part === 'positive' || part === 'example' || part === 'contra' ? 'indicator' : part;
    const own: Made = { fields: this.#rest(object, known, [...apart, 'associations'], lossPart, at.path), ...absent(object, known) };
    if (native.fields.notes !== undefined && native.back.note === undefined) this.#losses.lose('importance-as-note', [...at.path, 'importance'], { part: lossPart, name: 'note' }, (count) => `Why it matters stands among the notes (${count}).`);
    if (at.position !== undefined) own.position = at.position;
    if (native.fields.CFItemType !== OUR_TYPES[part]) own.part = part;
    this.#references.push({ object, item, own, part: lossPart, path: at.path });
    return identifier;
  }

  /** What of an object CASE's own fields do not say. In 1.0 this is what is lost. */
  #rest(object: Fields, known: Fields, apart: readonly string[], part: string, path: IssuePath): Made {
    const rest: Made = {};
    for (const [name, value] of Object.entries(object)) {
      if (apart.includes(name) || isSame(value, known[name])) continue;
      rest[name] = value;
      if (!isNothing(value)) loseField(this.#losses, part, name, [...path, name]);
    }
    return rest;
  }

  #ownDocument(back: Fields): Made {
    const { scale } = this.framework;
    const known = { ...back, ...(documentUuid(slug(this.framework.title) || 'framework') === this.#document && { id: this.framework.id }), ...(this.framework.id === this.#document && { id: this.#document }) };
    const rest = this.#rest(this.framework, known, ['groups', 'competencies', 'scale'], 'framework', []);
    if (scale) {
      const plain = this.#scaleBack(scale);
      if (!isSame(scale, plain)) rest.scale = scale;
      this.#loseScale(scale, plain);
    } else if (scale === null) rest.scale = null;
    return { fields: rest, ...absent(this.framework, known) };
  }

  /** The scale that a reader finds in the rubrics. */
  #scaleBack(scale: Scale): Scale {
    const told = scale.note || scale.levels.some(({ description }) => description) || this.framework.competencies.length === 0;
    const used = new Set(this.framework.competencies.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind !== 'contra').map(({ level }) => level)));
    const plain = scaleOfLabels(scale.levels.map(({ label }) => label));
    const levels = plain.levels.map((level, index) => {
      const { id, description } = scale.levels[index] ?? level;
      return { ...level, described: used.has(id), ...(told && description?.trim() && { description: textOfEdited(description) }) };
    });
    return { ...plain, levels, ...(told && scale.note?.trim() && { note: scale.note }) };
  }

  #loseScale(scale: Scale, plain: Scale): void {
    const path = ['scale'];
    this.#rest({ ...scale, levels: null }, { ...plain, levels: null }, [], 'scale', path);
    if (scale.cumulative) loseField(this.#losses, 'scale', 'cumulative', path);
    scale.levels.forEach((level, index) => {
      const found = plain.levels[index];
      if (!found) return;
      this.#rest({ ...level, described: null }, { ...found, described: null }, [], 'level', [...path, 'levels', index]);
      if (level.described !== found.described) loseField(this.#losses, 'level', 'described', [...path, 'levels', index]);
    });
  }

  #position(part: string, path: IssuePath): void {
    loseField(this.#losses, part, 'order', path);
  }

  /** Associations that were kept with the objects, written where they are legal. */
  #writeReferences(): void {
    for (const { object, item, own, part, path } of this.#references) {
      const list: readonly unknown[] = Array.isArray(object.associations) ? object.associations : [];
      const back = list.filter((one) => this.#association(String(item.identifier), one));
      const fields = own.fields;
      if (isObject(fields) && object.associations !== undefined && !(back.length === list.length && Array.isArray(object.associations) && list.length > 0)) {
        Reflect.set(fields, 'associations', object.associations);
        if (!isNothing(object.associations)) loseField(this.#losses, part, 'associations', [...path, 'associations']);
      }
      Object.assign(item, this.#extensions(own, object.source));
    }
  }

  /** Whether a reader gets back the very same. */
  #association(from: string, one: unknown): boolean {
    if (!isObject(one)) return false;
    const { type, id, title, uri, ...more } = one;
    if (typeof type !== 'string' || typeof id !== 'string' || Object.keys(more).length > 0 || !(this.#version === '1.1' ? isCaseType(type) : CASE_1_0_TYPES.includes(type))) return false;
    const known = this.#uris.get(id);
    if (known && title === undefined && uri === undefined) {
      this.#link(type, from, this.#target(id));
      return true;
    }
    if (known || id === this.#document || !isUri(uri) || !isSafeAddress(uri) || typeof title !== 'string' || title.trim() === '' || id.trim() === '') return false;
    this.#link(type, from, { title, identifier: id, uri });
    return true;
  }

  #link(associationType: string, from: string, destinationNodeURI: Fields, sequenceNumber?: number): void {
    const identifier = this.#unused(uuidByName(from, `${associationType}\n${String(destinationNodeURI.identifier)}`));
    this.#associations.push({
      identifier,
      associationType,
      ...(sequenceNumber !== undefined && { sequenceNumber }),
      uri: addressLike(this.#uri, this.#document, 'CFAssociations', identifier),
      originNodeURI: this.#target(from),
      destinationNodeURI,
      lastChangeDateTime: this.#changed,
    });
  }

  #target(identifier: string | undefined): Fields {
    if (identifier === undefined) return { title: this.framework.title, identifier: this.#document, uri: this.#uri };
    return { title: '', uri: '', ...this.#uris.get(identifier), identifier };
  }

  #type(title: string): Fields {
    const identifier = this.#types.get(title) ?? uuidByName(this.#document, `type ${title}`);
    this.#types.set(title, identifier);
    return { title, identifier, uri: addressLike(this.#uri, this.#document, 'CFItemTypes', identifier) };
  }

  #itemTypes(): readonly Fields[] {
    return [...this.#types.keys()].map((title, index) => ({ ...this.#type(title), description: title, hierarchyCode: String(index + 1), lastChangeDateTime: this.#changed }));
  }

  #extensions(own: Made, source: unknown): Fields {
    if (this.#version === '1.0') return {};
    const foreign = validExtras(source, 'item', '1.1').extensions;
    const isEmpty = isObject(own.fields) && Object.keys(own.fields).length === 0 && Object.keys(own).length === 1;
    if (isEmpty && foreign === undefined) return {};
    return { extensions: { ...(isObject(foreign) && foreign), ...(!isEmpty && { [OWN]: own }) } };
  }

  #unused(wanted: string): string {
    let identifier = wanted;
    for (let count = 2; this.#used.has(identifier); count += 1) identifier = uuidByName(wanted, String(count));
    this.#used.add(identifier);
    return identifier;
  }
}

interface ItemPlace {
  readonly parent: string | undefined;
  readonly order: number;
  readonly path: IssuePath;
  readonly position?: number | undefined;
}

/** Numbers the entries below one, from 1. */
class Order {
  #last = 0;
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Fields that a reader would find and the object does not have. */
function absent(object: Fields, known: Fields): Fields {
  const without = Object.keys(known).filter((name) => !Object.hasOwn(object, name));
  return without.length > 0 ? { without } : {};
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
