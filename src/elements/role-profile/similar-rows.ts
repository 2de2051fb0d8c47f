import { html, nothing, type TemplateResult } from 'lit';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { Framework } from '../../model/framework.js';
import { findLevel, levelIndex } from '../../model/levels.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { levelStep } from '../../styles/tokens.js';
import type { TemplateRow } from './template-groups.js';

/** Shown at most: who reads more, copies instead of thinking. */
const MOST = 6;

/** What agreed profiles of the same family, or of the same role elsewhere, say of a competency; those of the same role first. */
export function similarRows(
  { id, competency }: TemplateRow,
  others: readonly RoleProfile[],
  { profile, framework, words }: { readonly profile: RoleProfile; readonly framework: Framework; readonly words: RoleProfileMessages },
): TemplateResult {
  const { scale } = framework;
  const found = others.filter((other) => isSimilar(other, profile)).flatMap((other) => other.rows.filter((row) => row.competency === id).map((row) => ({ other, row })));
  const isSameRole = ({ other }: (typeof found)[number]): number => (same(other.role.title, profile.role.title) ? 0 : 1);
  const sorted = found.sort((a, b) => isSameRole(a) - isSameRole(b));
  if (sorted.length === 0) return html`<p class="muted">${words.noOthers}</p>`;
  const rest = sorted.length - MOST;
  return html`<ul class="others" aria-label=${words.otherRows(competency?.title ?? id)}>
      ${sorted.slice(0, MOST).map(({ other, row }) => {
        const level = findLevel(scale, row.level);
        return html`<li>
          ${level && scale ? html`<span class="rung" part="rung" data-step=${levelStep(levelIndex(scale, level.id), scale.levels.length)}>${level.label}</span>` : nothing}
          <div>
            <p><strong><bdi>${other.role.title}</bdi></strong> <span class="muted"><bdi>${other.role.organisations.join(', ')}</bdi></span></p>
            <p dir="auto">${row.rationale}</p>
          </div>
        </li>`;
      })}
    </ul>
    ${rest > 0 ? html`<p class="muted">${words.andMore(rest)}</p>` : nothing}`;
}

function isSimilar(other: RoleProfile, { id, supersedes, framework, role }: RoleProfile): boolean {
  const isOther = other.id !== id && other.id !== supersedes && other.framework.id === framework.id;
  const isAgreed = other.status === 'agreed' || other.status === 'published';
  return isOther && isAgreed && ((role.family !== '' && same(other.role.family, role.family)) || same(other.role.title, role.title));
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
