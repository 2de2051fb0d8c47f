import type { Competency, Framework, Indicator, IssuePath } from '../../model/index.js';
import type { Loss } from '../write/loss.js';
import { slug } from '../interpret/slug.js';
import { isUri, isUuidIn, type CaseVersion } from './case-extras.js';
import { nativeDocument, nativeItem, ownAddress } from './case-native.js';
import { documentUuid, isWithinParent, itemUuid } from './case-own.js';
import { CaseParts } from './case-parts.js';
import { extensionsOf, hasScaleRubric, isNothing, restOf, restOfScale, type Rest } from './case-rest.js';
import { textOfEdited } from './html-text.js';
import { isIndicator, OUR_TYPES, type Part } from './item-type.js';
import { loseField, Losses } from './losses.js';
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

/** Writes a framework as a CASE package. The same framework gives the same package. */
export function writeCase(framework: Framework, options: CaseOptions): WrittenCase {
  return new CaseWriter(framework, options).write();
}

/** Where an item stands in the package and in the framework. */
interface ItemPlace {
  readonly parent: string | undefined;
  readonly order: number;
  readonly path: IssuePath;
  /** Among its like in the framework, where the package has another order. */
  readonly position?: number | undefined;
}

/** Behaviours that stand below one item: a theme, or the competency itself. */
interface Section {
  readonly uuid: string;
  readonly title: string;
  readonly theme?: string;
  readonly indicators: readonly Indicator[];
  /** How many other things stand before them. */
  readonly before: number;
}

/** An item whose links and own fields are still to be written. */
interface OpenItem {
  readonly object: Fields;
  readonly item: Record<string, unknown>;
  readonly rest: Rest;
  readonly part: string;
  readonly path: IssuePath;
}

class CaseWriter {
  readonly #parts: CaseParts;
  readonly #losses = new Losses();
  readonly #rubrics: Fields[] = [];
  /** Written when all identifiers are known. */
  readonly #open: OpenItem[] = [];

  constructor(
    readonly framework: Framework,
    { version = '1.1', lastChangeDateTime, uriBase }: CaseOptions,
  ) {
    const document = isUuidIn(framework.id, version) ? framework.id : documentUuid(framework.id);
    const base = isUri(uriBase) ? `${uriBase.replace(/\/*$/, '')}/CFDocuments/${document}` : undefined;
    const documentUri = ownAddress(framework.uri) ?? base ?? `urn:uuid:${document}`;
    this.#parts = new CaseParts({ version, document, documentUri, title: framework.title, lastChangeDateTime });
  }

  write(): WrittenCase {
    const { framework } = this;
    const { frame } = this.#parts;
    const groups = new Map<string, { readonly uuid: string; count: number }>();
    framework.groups.forEach((group, index) => {
      const uuid = this.#item('group', group, { parent: undefined, order: index + 1, path: ['groups', index] }, {});
      if (!groups.has(group.id)) groups.set(group.id, { uuid, count: 0 });
    });
    const top = { uuid: undefined, count: framework.groups.length };
    const places = [...groups.keys()];
    const orderOf = ({ group }: Competency): number => (group == null || !groups.has(group) ? places.length : places.indexOf(group));
    const inTree = framework.competencies.map((competency, index) => ({ competency, index, at: orderOf(competency) })).toSorted((a, b) => a.at - b.at);
    const moved = inTree.some(({ index }, at) => index !== at);
    if (moved) loseField(this.#losses, 'competency', 'order', ['competencies']);
    for (const { competency, index } of inTree) {
      const above = (competency.group == null ? undefined : groups.get(competency.group)) ?? top;
      above.count += 1;
      this.#competency(competency, { parent: above.uuid, order: above.count, path: ['competencies', index], position: moved ? index : undefined });
    }
    if (framework.scale && hasScaleRubric(framework)) this.#rubrics.unshift(scaleRubric(framework.scale, frame));
    for (const one of this.#open) this.#close(one);
    const document = nativeDocument(framework, frame.version, frame.documentUri, frame.documentUri === `urn:uuid:${frame.document}`);
    const value = {
      CFDocument: { identifier: frame.document, ...document.fields, lastChangeDateTime: frame.lastChangeDateTime, ...extensionsOf(this.#restOfDocument(document.back), framework.source, frame.version) },
      CFItems: this.#parts.items,
      CFAssociations: this.#parts.associations,
      ...this.#parts.definitions,
      ...(this.#rubrics.length > 0 && { CFRubrics: this.#rubrics }),
    };
    return { value, losses: frame.version === '1.1' ? [] : this.#losses.all };
  }

  #restOfDocument(back: Fields): Rest {
    const { framework } = this;
    const { document } = this.#parts.frame;
    const isSaid = framework.id === document || documentUuid(slug(framework.title) || 'framework') === document;
    const rest = restOf(framework, { ...back, ...(isSaid && { id: framework.id }) }, ['groups', 'competencies', 'scale'], 'framework', [], this.#losses);
    restOfScale(framework, rest, this.#losses);
    return rest;
  }

  #competency(competency: Competency, place: ItemPlace): void {
    const { path } = place;
    const { themes, indicators, skills = [] } = competency;
    const back = {
      ...(place.parent !== undefined && { group: competency.group }),
      ...(skills.length > 0 && skills.every((skill) => skill.trim() !== '') && { skills: skills.map(textOfEdited) }),
    };
    const uuid = this.#item('competency', competency, place, back, ['themes', 'indicators']);
    skills.forEach((skill, at) => this.#skill(skill, uuid, at));
    const known = new Set(themes.map(({ id }) => id));
    const loose = indicators.filter(({ theme }) => theme == null || !known.has(theme));
    const sections: Section[] = [{ uuid, title: competency.title, indicators: loose, before: skills.length }];
    themes.forEach((theme, at) => {
      const themeUuid = this.#item('theme', theme, { parent: uuid, order: skills.length + loose.length + at + 1, path: [...path, 'themes', at] }, {});
      const isFirst = known.delete(theme.id);
      sections.push({ uuid: themeUuid, title: theme.title, theme: theme.id, indicators: isFirst ? indicators.filter((one) => one.theme === theme.id) : [], before: 0 });
    });
    this.#indicators(indicators, sections, [...path, 'indicators']);
    const { scale } = this.framework;
    if (!scale || scale.levels.length === 0) return;
    const subjects = sections.filter((section) => section.theme !== undefined || section.indicators.length > 0 || sections.length === 1);
    this.#rubrics.push(competencyRubric(competency, uuid, subjects.map((section): RubricSubject => ({ ...section, identifier: section.uuid, uri: String(this.#parts.target(section.uuid).uri) })), scale, this.#parts.frame));
  }

  #indicators(indicators: readonly Indicator[], sections: readonly Section[], path: IssuePath): void {
    const inTree = sections.flatMap((section) => section.indicators);
    const moved = indicators.some((indicator, at) => inTree[at] !== indicator);
    if (moved) loseField(this.#losses, 'indicator', 'order', path);
    const places = new Map(indicators.map((indicator, at) => [indicator, at]));
    for (const section of sections) {
      section.indicators.forEach((indicator, index) => {
        const at = places.get(indicator) ?? 0;
        this.#indicator(indicator, section, { parent: section.uuid, order: section.before + index + 1, path: [...path, at], position: moved ? at : undefined });
      });
    }
  }

  #indicator(indicator: Indicator, { uuid: subject, theme }: Section, place: ItemPlace): void {
    const { levels = [] } = this.framework.scale ?? {};
    const at = levels.findIndex(({ id }) => id === indicator.level);
    const uuid = this.#item(indicator.kind, indicator, place, { ...(theme !== undefined && { theme }), ...(at >= 0 && { level: indicator.level }) });
    if (at < 0) return;
    const level = rubricLevelUuid(subject, at + 1);
    this.#parts.link('hasSkillLevel', uuid, { title: levels[at]?.label ?? '', identifier: level, uri: this.#parts.address('CFRubricCriterionLevels', level) });
  }

  #skill(skill: string, competency: string, at: number): void {
    const identifier = this.#parts.unused(itemUuid(this.#parts.frame.document, 'skill', String(at), competency));
    this.#parts.add({ identifier, fullStatement: skill, CFItemType: OUR_TYPES.skill, CFItemTypeURI: this.#parts.type(OUR_TYPES.skill), uri: this.#parts.address('CFItems', identifier) }, skill, competency, at + 1);
  }

  /**
   * Adds an item; returns its identifier.
   *
   * @param back what of the object its place in the package says
   * @param apart fields that are written as items of their own
   */
  #item(part: Exclude<Part, 'level' | 'skill'>, object: Fields & { readonly id: string }, place: ItemPlace, back: Fields, apart: readonly string[] = []): string {
    const { frame } = this.#parts;
    const { id } = object;
    const wanted = this.#parts.isIdentifier(id) ? id : itemUuid(frame.document, part, id, isWithinParent(part) ? place.parent : '');
    const identifier = this.#parts.unused(wanted);
    const native = nativeItem(part, object, { ...frame, language: this.framework.language ?? undefined, identifier });
    const isOurType = native.fields.CFItemType === OUR_TYPES[part];
    const code = typeof object.code === 'string' && object.code.trim() !== '' ? object.code : undefined;
    // Without extensions our id stands as the code, which the identifier proves as it is made of it.
    const isProved = frame.version === '1.0' && code === undefined && identifier === wanted && id.trim() !== '';
    const scheme = code ?? (identifier !== id && id.trim() !== '' ? id : undefined);
    const known = { ...native.back, ...back, ...(code !== undefined && { code }), ...((identifier === id || isProved) && { id }) };
    const item = this.#parts.add(
      { identifier, ...native.fields, uri: String(native.fields.uri), ...(scheme !== undefined && { humanCodingScheme: scheme }), ...(isOurType && { CFItemTypeURI: this.#parts.type(OUR_TYPES[part]) }) },
      String(native.fields.abbreviatedStatement ?? native.fields.fullStatement),
      place.parent,
      place.order,
    );
    const lossPart = isIndicator(part) ? 'indicator' : part;
    const rest = restOf(object, known, [...apart, 'associations'], lossPart, place.path, this.#losses);
    if (native.fields.notes !== undefined && native.back.note === undefined) this.#losses.lose('importance-as-note', [...place.path, 'importance'], { part: lossPart, name: 'note' }, (count) => `Why it matters stands among the notes (${count}).`);
    if (place.position !== undefined) rest.position = place.position;
    if (!isOurType) rest.part = part;
    this.#open.push({ object, item, rest, part: lossPart, path: place.path });
    return identifier;
  }

  /** Writes the links that were kept with an object where they are legal, and beside CASE's own fields what is left. */
  #close({ object, item, rest, part, path }: OpenItem): void {
    const { associations } = object;
    const list: readonly unknown[] = Array.isArray(associations) ? associations : [];
    const written = list.filter((one) => this.#parts.refer(String(item.identifier), one));
    if (associations !== undefined && (list.length === 0 || written.length < list.length)) {
      rest.fields.associations = associations;
      if (!isNothing(associations)) loseField(this.#losses, part, 'associations', [...path, 'associations']);
    }
    Object.assign(item, extensionsOf(rest, object.source, this.#parts.frame.version));
  }
}
