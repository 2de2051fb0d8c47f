import { FAMILIES, type FamilyId } from './sample-roles.js';

type Family = (typeof FAMILIES)[FamilyId];
type Rationale = (family: Family) => string;
/** Why a role needs a level: A and B, C and D, E and F, G and H; in two ways each. */
type Bands = readonly [readonly Rationale[], readonly Rationale[], readonly Rationale[], readonly Rationale[]];

/** In the order of the framework's competencies. */
const RATIONALES: readonly Bands[] = [
  [
    [({ people }) => `Most contact with ${people} is short and follows a known pattern.`, ({ work }) => `Passes on messages about ${work} clearly and asks when something is not plain.`],
    [({ people }) => `Has to explain decisions to ${people} who may not welcome them.`, ({ partners }) => `Writes to ${partners} every week without a second reader.`],
    [({ partners }) => `Speaks for the service with ${partners} and in public meetings.`, ({ work }) => `Makes the case for changes in ${work} to people who would rather keep things as they are.`],
    [({ people }) => `Is the voice of both councils towards ${people}, often under the eyes of the press.`, () => 'Sets the tone in which the organisation speaks, also when the news is bad.'],
  ],
  [
    [({ work }) => `The day’s tasks in ${work} are set; what counts is that they are done well and on time.`, () => 'Works to a plan that others make, and says early when it will not hold.'],
    [({ work }) => `Carries an own share of ${work} and is answerable for dates that the law sets.`, () => 'Plans own work over months and is measured by its results.'],
    [({ work }) => `Answers for how ${work} performs as a whole and acts on the figures.`, ({ people }) => `Balances targets of the service against what ${people} need now.`],
    [() => 'Decides what the organisation will achieve and stops what does not help.', ({ work }) => `Is held to account by councillors for ${work}.`],
  ],
  [
    [({ people }) => `Meets ${people} in passing; courtesy matters more than advice.`, ({ people }) => `Knows where to send ${people} for an answer.`],
    [({ people }) => `Looks after ${people} from the first question to the outcome.`, ({ people }) => `Some ${people} are in distress, and the role has to notice it.`],
    [({ people }) => `Changes how the service works when ${people} say that it fails them.`, ({ partners }) => `Brings ${partners} together around what people need.`],
    [({ people }) => `Shapes services around ${people} across both districts.`, () => 'Puts residents first in every choice of the organisation, and is seen to do so.'],
  ],
  [
    [({ work }) => `Routines of ${work} are well proven; ideas for small improvements are welcome.`, () => 'Follows agreed steps and passes on what does not work.'],
    [({ work }) => `No two cases in ${work} are alike, so there is seldom a ready answer.`, () => 'Improves own ways of working and tries out what others have found.'],
    [({ work }) => `Is expected to redesign ${work} where it costs too much or takes too long.`, ({ partners }) => `Brings new ideas in from ${partners} and sees them through.`],
    [() => 'Makes room for experiment in the whole organisation and answers for its risks.', () => 'Both councils have to change faster than their funding falls.'],
  ],
  [
    [() => 'Works in a crew that depends on everybody doing their part.', ({ work }) => `Helps out across ${work} when others are away.`],
    [({ partners }) => `Results depend on working well with ${partners}.`, () => 'Works in project teams with people from other services.'],
    [({ partners }) => `Builds agreements with ${partners} who have aims of their own.`, () => 'Holds a group together that reports to different managers.'],
    [({ partners }) => `Leads alliances with ${partners} on behalf of both councils.`, () => 'Brings services to one aim where each has its own.'],
  ],
  [
    [() => 'Handles no budget; careful use of materials and time is enough.', ({ work }) => `Needs to know what waste costs in ${work}.`],
    [({ work }) => `Spends from a budget for ${work} within rules that others set.`, ({ people }) => `Decisions cost or save ${people} money, so their effect has to be understood.`],
    [({ work }) => `Plans and answers for the budget of ${work}.`, ({ partners }) => `Negotiates prices and terms with ${partners}.`],
    [() => 'Answers for the finances of the organisation as a whole.', () => 'Weighs investments whose effect reaches over many years.'],
  ],
  [
    [({ work }) => `What has to be known about ${work} is learnt on the job.`, () => 'An induction and yearly refreshers are enough.'],
    [({ work }) => `Needs a qualification in the field and current knowledge of the rules of ${work}.`, () => 'Is asked by colleagues for advice in own field.'],
    [({ work }) => `Is the organisation’s authority on ${work}, and is chartered or equal to it.`, () => 'Has to defend professional judgement before inspectors or courts.'],
    [() => 'Is known beyond the region for expertise in the field.', () => 'Carries a statutory duty in person.'],
  ],
  [
    [() => 'Leads a small crew day by day; formal steps are for the manager above.', () => 'Gives tasks and feedback, and passes on what needs more.'],
    [({ work }) => `Leads a team in ${work}, with one-to-ones and appraisals.`, () => 'Has to bring a team through new systems and new rotas.'],
    [() => 'Manages managers, and restructures where it is needed.', ({ work }) => `Answers for recruitment, development and conduct across ${work}.`],
    [() => 'Shapes the culture of the organisation and stands for its values.', () => 'Leads change that touches every post.'],
  ],
  [
    [() => 'Leads by example within one crew.', () => 'Takes part in decisions that others lead.'],
    [({ partners }) => `Leads short pieces of work with ${partners}.`, () => 'Brings the team into decisions that concern it.'],
    [({ partners }) => `Leads joint programmes with ${partners} where nobody is in charge of all.`, () => 'Decides on incomplete information and takes people along.'],
    [() => 'Leads both councils with councillors of different parties.', () => 'Delivers a vision together with partners who are not bound to it.'],
  ],
  [
    [() => 'Needs to know the plan of the service, not to write it.', () => 'Looks a season ahead.'],
    [({ work }) => `Writes the part of the service plan that concerns ${work}.`, () => 'Looks one to two years ahead.'],
    [({ work }) => `Writes the strategy for ${work} and brings it through committee.`, () => 'Looks three to five years ahead, across services.'],
    [() => 'Sets the direction of both councils for the decade.', () => 'Sees what is coming in the sector before it is in the papers.'],
  ],
  [
    [() => 'No income is earned here; thrift matters.', () => 'Keeps an eye on overtime and materials.'],
    [({ work }) => `Finds savings in ${work} and carries them out.`, () => 'Watches fees and charges and suggests changes.'],
    [({ work }) => `Runs ${work} with income targets of its own.`, () => 'Writes business cases and commissions from outside where that is better.'],
    [() => 'Decides where the organisation invests and trades.', () => 'Answers for a programme that earns a good part of the budget.'],
  ],
];

/** Why a role of this family needs a level of the competency in this place of the framework. */
export function rationaleFor(competency: number, level: string, family: FamilyId, turn: number): string {
  const band = RATIONALES[competency]?.['ABCDEFGH'.indexOf(level) >> 1] ?? [];
  return band[turn % band.length]?.(FAMILIES[family]) ?? '';
}
