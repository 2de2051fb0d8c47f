import type { StrictArgTypes, StrictInputType } from 'storybook/internal/types';

/** The part of a custom elements manifest that documentation pages read. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  /** Of an attribute: the property that it sets. */
  readonly fieldName?: string;
}

interface Member extends Entry {
  readonly kind: string;
  readonly static?: boolean;
  readonly privacy?: 'public' | 'private' | 'protected';
  readonly parameters?: readonly Entry[];
}

/** What the platform or Lit calls; nobody who uses an element does. */
const PLATFORM = new Set(['formAssociated', 'shadowRootOptions', 'styles', 'elementStyles', 'properties', 'internals']);

const isPublic = ({ name, privacy = 'public', static: isStatic = false }: Member): boolean =>
  privacy === 'public' && !isStatic && !name.startsWith('#') && !name.startsWith('_') && !PLATFORM.has(name) && !name.endsWith('Callback');

/**
 * The tables of an element's page. Storybook's own give a part the place of an event with the same name, offer a control
 * for what cannot be set, and know nothing of states.
 */
export function argTypesOf(declaration: Declaration): StrictArgTypes {
  const { members = [], attributes = [], events = [], slots = [], cssParts = [], cssStates = [], cssProperties = [] } = declaration;
  const attributeOf = new Map(attributes.map(({ name, fieldName = name }) => [fieldName, name]));
  const fields = members.filter((member) => member.kind === 'field' && isPublic(member));
  const methods = members.filter((member) => member.kind === 'method' && isPublic(member));
  const rows = [
    ...fields.map((field) => propertyRow(field, attributeOf.get(field.name))),
    ...methods.map((method) => row('Methods', { ...method, name: `${method.name}(${(method.parameters ?? []).map(({ name }) => name).join(', ')})` })),
    ...events.map((event) => row('Events', event)),
    ...slots.map((slot) => row('Slots', { ...slot, name: slot.name || '(default)' })),
    ...cssParts.map((part) => row('Parts', { ...part, name: `::part(${part.name})` })),
    ...cssStates.map((state) => row('States', { ...state, name: `:state(${state.name.replace(/^--/, '')})` })),
    ...cssProperties.map((property) => row('CSS properties', property)),
  ];
  return Object.fromEntries(rows);
}

function propertyRow(field: Member, attribute: string | undefined): [string, StrictInputType] {
  const [, type] = row('Properties', field);
  const note = attribute === undefined ? 'Only a property.' : `Attribute \`${attribute}\`.`;
  // Under its own name, so that a story's args and the controls are about it.
  return [field.name, { ...type, description: `${field.description ?? ''} ${note}`.trim(), ...controlFor(field.type?.text ?? '') }];
}

function row(category: string, { name, description = '', type, default: standard }: Entry): [string, StrictInputType] {
  return [
    `${category} ${name}`,
    {
      name,
      description,
      control: { disable: true },
      table: { category, ...(type && { type: { summary: type.text } }), ...(standard && { defaultValue: { summary: standard } }) },
    },
  ];
}

/** A control for what a person can type or choose; structured values come from the story. */
function controlFor(type: string): Partial<StrictInputType> {
  const kinds = type.split('|').map((kind) => kind.trim()).filter((kind) => kind !== 'undefined' && kind !== 'null');
  if (kinds.length > 0 && kinds.every((kind) => /^'.*'$/.test(kind))) return { control: { type: 'select' }, options: kinds.map((kind) => kind.slice(1, -1)) };
  const simple: Readonly<Record<string, 'text' | 'boolean' | 'number'>> = { string: 'text', boolean: 'boolean', number: 'number' };
  const control = kinds.length === 1 ? simple[kinds[0] ?? ''] : undefined;
  return control ? { control: { type: control } } : {};
}

/** What a page needs of the manifests that there are: none before the first `npm run manifest`. */
export class Elements {
  readonly #declarations: ReadonlyMap<string, Declaration>;

  constructor(manifests: readonly Manifest[]) {
    const declarations = manifests.flatMap(({ modules }) => modules).flatMap(({ declarations: found = [] }) => found);
    this.#declarations = new Map(declarations.flatMap((declaration) => (declaration.tagName ? [[declaration.tagName, declaration] as const] : [])));
  }

  argTypes(tag: string): StrictArgTypes | null {
    const declaration = this.#declarations.get(tag);
    return declaration ? argTypesOf(declaration) : null;
  }

  description(tag: string): string {
    return this.#declarations.get(tag)?.description ?? '';
  }

  /** Names of all events that elements of ours fire for what a person does. */
  get events(): readonly string[] {
    const names = [...this.#declarations.values()].flatMap(({ events = [] }) => events.map(({ name }) => name));
    return [...new Set(names)].filter((name) => name.startsWith('rung-') || name === 'input' || name === 'change');
  }
}
