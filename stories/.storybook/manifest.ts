/** The part of a custom elements manifest that documentation pages read. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly members?: readonly Member[];
}

interface Member {
  readonly name: string;
  readonly kind?: string;
  readonly privacy?: 'public' | 'private' | 'protected';
}

/** What the platform or Lit calls; nobody who uses an element does. */
const PLATFORM = new Set(['formAssociated', 'shadowRootOptions', 'styles', 'elementStyles', 'properties']);

/** The manifest without what only the element itself uses, so that its tables show what a user can set. */
export function withoutInternals(manifest: Manifest): Manifest {
  const isPublic = ({ name, privacy = 'public' }: Member): boolean =>
    privacy === 'public' && !name.startsWith('#') && !name.startsWith('_') && !PLATFORM.has(name);
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map((declaration) => ({
        ...declaration,
        members: (declaration.members ?? []).filter(isPublic),
      })),
    })),
  };
}
