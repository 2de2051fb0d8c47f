/**
 * The portal's addresses. A route stands in the page's fragment as `#framework=cherwell&page=read`, beside the entries
 * that the elements of a page keep there themselves (`grid.find=…`).
 */

export type FrameworkPage = 'overview' | 'read' | 'competency' | 'role' | 'sent' | 'charter' | 'evidence' | 'write' | 'profiles' | 'profile' | 'queue' | 'changes';

/** Pages of which there is one for each framework. */
type PlainPage = Exclude<FrameworkPage, 'competency' | 'write' | 'profile'>;

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'import' }
  | { readonly page: 'unknown' }
  | { readonly page: PlainPage; readonly framework: string }
  | { readonly page: 'competency'; readonly framework: string; readonly competency: string; readonly level?: string }
  | { readonly page: 'write'; readonly framework: string; readonly evidence?: string }
  | { readonly page: 'profile'; readonly framework: string; readonly profile: string };

const PLAIN_PAGES: readonly string[] = ['overview', 'read', 'role', 'sent', 'charter', 'evidence', 'profiles', 'queue', 'changes'] satisfies PlainPage[];

const isPlainPage = (name: string): name is PlainPage => PLAIN_PAGES.includes(name);

export function routeOf(fragment: string): Route {
  const entries = new URLSearchParams(fragment.replace(/^#/, ''));
  if (entries.size === 0) return { page: 'home' };
  const framework = entries.get('framework');
  if (!framework) return { page: entries.get('page') === 'import' ? 'import' : 'unknown' };
  const page = entries.get('page') ?? 'overview';
  if (isPlainPage(page)) return { page, framework };
  const evidence = entries.get('evidence');
  if (page === 'write') return { page, framework, ...(evidence && { evidence }) };
  const profile = entries.get('profile');
  if (page === 'profile' && profile) return { page, framework, profile };
  const competency = entries.get('competency');
  if (page !== 'competency' || !competency) return { page: 'unknown' };
  const level = entries.get('level');
  return { page, framework, competency, ...(level && { level }) };
}

/** The fragment of a route, with what the grid of its page shows. */
export function hrefOf(route: Exclude<Route, { page: 'unknown' }>, grid: Readonly<Record<string, string>> = {}): string {
  const entries = new URLSearchParams();
  if (route.page === 'import') entries.set('page', 'import');
  else if (route.page !== 'home') {
    entries.set('framework', route.framework);
    if (route.page !== 'overview') entries.set('page', route.page);
  }
  if (route.page === 'competency') {
    entries.set('competency', route.competency);
    if (route.level) entries.set('level', route.level);
  }
  if (route.page === 'profile') entries.set('profile', route.profile);
  if (route.page === 'write' && route.evidence) entries.set('evidence', route.evidence);
  for (const [name, value] of Object.entries(grid)) entries.set(`grid.${name}`, value);
  return `#${entries.toString()}`;
}

/** Whether two routes are the same page: what is chosen on it does not count. */
export function isSamePage(a: Route, b: Route): boolean {
  const pageOf = (route: Route): string => (route.page === 'competency' ? hrefOf({ ...route, level: '' }) : route.page === 'unknown' ? '' : hrefOf(route));
  return pageOf(a) === pageOf(b);
}

/** What the grid of a page keeps in the fragment: the competency, the level or another thing it is filtered by. */
export function gridEntryOf(fragment: string, name: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get(`grid.${name}`) ?? undefined;
}
