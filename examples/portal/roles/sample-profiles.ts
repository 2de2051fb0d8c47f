import {
  actOnProfile,
  agreeOn,
  beginModeration,
  choose,
  competenciesFor,
  conclude,
  draftProfile,
  editRow,
  handIn,
  type Actor,
  type Framework,
  type Moderation,
  type ProfileAction,
  type RoleProfile,
} from 'rung-elements/model';
import { PANEL, personOf } from './people.js';
import { rationaleFor } from './rationales.js';
import { FAMILIES, SAMPLE_ROLES, type SampleRole } from './sample-roles.js';

export interface SampleProfiles {
  readonly profiles: readonly RoleProfile[];
  readonly moderations: readonly Moderation[];
}

const DAY = 24 * 60 * 60 * 1000;
const MANAGER = personOf('amara-lewis');
const HR = personOf('grace-ibekwe');
const EXTERNAL = personOf('lena-vogel');

/**
 * A hundred profiles as they stand on a day: most are published, some on their way. Each has gone through the steps of
 * the workflow, so that its history is one that could have been.
 *
 * @param today the day, as `2026-11-23`
 */
export function sampleProfiles(framework: Framework, today: string): SampleProfiles {
  const moderations: Moderation[] = [];
  const profiles = SAMPLE_ROLES.map((role, index) => {
    // Most are between one and eighteen months old, so that some are due for review.
    const begun = Date.parse(`${today}T09:00:00.000Z`) - (35 + ((index * 53) % 500)) * DAY;
    return new Journey(framework, role, index, begun, moderations).run(stageOf(index));
  });
  return { profiles, moderations };
}

const idOf = (index: number): string => `profile-${String(index + 1).padStart(3, '0')}`;

/** Id of the last of the profiles. */
export const LAST_SAMPLE = idOf(SAMPLE_ROLES.length - 1);

const STAGES = ['draft', 'submitted', 'routed', 'in-moderation', 'returned', 'agreed', 'published'] as const;
type Stage = (typeof STAGES)[number];

/** Every seventh is on its way; the stages take turns. */
const stageOf = (index: number): Stage => (index % 7 === 3 ? (STAGES[Math.floor(index / 7) % 6] ?? 'draft') : 'published');

class Journey {
  readonly #framework: Framework;
  readonly #role: SampleRole;
  readonly #index: number;
  readonly #moderations: Moderation[];
  /** Nine o'clock of the day of the last step. */
  #time: number;
  #steps = 0;

  constructor(framework: Framework, role: SampleRole, index: number, begun: number, moderations: Moderation[]) {
    this.#framework = framework;
    this.#role = role;
    this.#index = index;
    this.#time = begun;
    this.#moderations = moderations;
  }

  run(stage: Stage): RoleProfile {
    const draft = this.#draft();
    if (stage === 'draft') return draft;
    const submitted = this.#act(draft, { action: 'submit', framework: this.#framework }, MANAGER);
    if (stage === 'submitted') return submitted;
    const routed = this.#act(submitted, { action: 'route' }, HR);
    if (stage === 'routed') return routed;
    const assessor = routed.route === 'panel' ? personOf('nadia-osman') : routed.route === 'hr' ? HR : EXTERNAL;
    const moderation = routed.route === 'panel' ? this.#beginPanel(routed) : undefined;
    const begun = this.#act(routed, { action: 'moderate', ...(moderation && { moderation }) }, assessor);
    if (moderation && stage === 'in-moderation') this.#moderations.push(this.#ballots(moderation, begun, 2));
    if (stage === 'in-moderation') return begun;
    const outcome = stage === 'returned' ? 'returned' : 'agreed';
    const ended = moderation && this.#conclude(this.#ballots(moderation, begun, 3), begun, outcome);
    if (ended) this.#moderations.push(ended);
    if (outcome === 'returned') return this.#act(begun, { action: 'return', reason: 'The rationales speak of the person who holds the post now. Please write what the role needs.', ...(ended && { moderation: ended }) }, assessor);
    const agreed = this.#act(begun, { action: 'agree', ...(ended && { moderation: ended }) }, assessor);
    if (stage === 'agreed') return agreed;
    const told = this.#act(this.#act(agreed, { action: 'publish' }, HR), { action: 'tell-line-manager' }, HR);
    const advised = this.#act(told, { action: 'advise-employees' }, MANAGER);
    return this.#index === 40 ? this.#act(advised, { action: 'raise-concern', concern: 'c1', text: 'The desk handles complaints as well now, which the level for communication leaves out.' }, personOf('joe-benson')) : advised;
  }

  #draft(): RoleProfile {
    const { title, family, organisations, posts, seniority, levels } = this.#role;
    const manager = levels.length > 7;
    const role = { title, family: FAMILIES[family].title, organisations, posts, manager, seniority, change: this.#index % 3 === 2 ? ('update' as const) : ('new' as const), lineManager: { id: MANAGER.id, name: MANAGER.name ?? '' } };
    const draft = draftProfile(this.#framework, role, { id: idOf(this.#index), by: MANAGER, at: this.#now() });
    if (!draft) throw new Error('A line manager begins profiles.');
    return competenciesFor(this.#framework, role).reduce((profile, { id }, place) => {
      const level = levels[place] ?? 'B';
      return editRow(profile, id, { level, rationale: rationaleFor(place, level, family, this.#index + place) });
    }, draft);
  }

  #beginPanel(profile: RoleProfile): Moderation {
    const { moderation } = beginModeration(profile, PANEL, `moderation-${profile.id}`);
    if (!moderation) throw new Error('The sample panel has three trained members.');
    return moderation;
  }

  /** The members choose what the line manager has drafted; the last one a level more for one competency. */
  #ballots(moderation: Moderation, profile: RoleProfile, members: number): Moderation {
    return PANEL.slice(0, members).reduce((before, member, turn) => {
      const by = personOf(member.id);
      const chosen = profile.rows.reduce((current, { competency, level }, place) => {
        const raised = turn === 2 && place === this.#index % profile.rows.length ? nextLevel(level) : level;
        return choose(current, { competency, level: raised ?? null, remark: raised === level ? '' : 'Recent changes ask for more here.' }, by).moderation ?? current;
      }, before);
      return handIn(chosen, profile, { by, at: this.#now() }).moderation ?? chosen;
    }, moderation);
  }

  #conclude(moderation: Moderation, profile: RoleProfile, kind: 'agreed' | 'returned'): Moderation {
    const by = personOf('nadia-osman');
    const agreed = profile.rows.reduce((current, { competency, level }) => agreeOn(current, { competency, level, reason: 'Two of three saw it so, and the rationale carries it.' }, by).moderation ?? current, moderation);
    return conclude(agreed, profile, { kind, reason: kind === 'returned' ? 'The rationales speak of a person, not of the role.' : '' }, { by, at: this.#now() }).moderation ?? agreed;
  }

  #act(profile: RoleProfile, action: ProfileAction, by: Actor): RoleProfile {
    const { profile: after, refusal } = actOnProfile(profile, action, { by, at: this.#now() });
    if (refusal) throw new Error(`${profile.role.title}: ${refusal.message}`);
    return after;
  }

  /** Each step a day or two after the one before, between nine and four on a working day. */
  #now(): string {
    this.#steps += 1;
    const days = 1 + ((this.#index + this.#steps) % 2);
    const weekday = new Date(this.#time + days * DAY).getUTCDay();
    this.#time += (days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)) * DAY;
    return new Date(this.#time + ((this.#index * 37 + this.#steps * 101) % 420) * 60_000).toISOString();
  }
}

const nextLevel = (level: string | null | undefined): string | undefined => 'ABCDEFGH'['ABCDEFGH'.indexOf(level ?? 'A') + 1];
