import type { Messages } from './messages.js';

type RoleName = 'line-manager' | 'role-profiler' | 'panel-member' | 'hr' | 'external-provider' | 'employee';
type StatusName = 'draft' | 'submitted' | 'routed' | 'in-moderation' | 'returned' | 'agreed' | 'published' | 'superseded' | 'withdrawn';
type RouteName = 'panel' | 'hr' | 'external-provider';
type ActionName =
  | 'draft'
  | 'edit'
  | 'submit'
  | 'withdraw'
  | 'route'
  | 'moderate'
  | 'agree'
  | 'return'
  | 'publish'
  | 'tell-line-manager'
  | 'advise-employees'
  | 'raise-concern'
  | 'answer-concern'
  | 'start-review'
  | 'supersede';
type Sentence = (values: Readonly<Record<string, string>>) => string;

/** Names of what the workflow of role profiles knows: roles, statuses, routes, steps. Every element that shows profiles uses them. */
export interface WorkflowMessages {
  /** Standing alone: "Line manager". */
  readonly roles: Readonly<Record<RoleName, string>>;
  /** Who a profile waits for: "Waits for the line manager". */
  readonly waitsFor: Readonly<Record<RoleName, string>>;
  readonly waitsForNobody: string;
  readonly statuses: Readonly<Record<StatusName, string>>;
  /** Who looks at a profile: "Panel of three". */
  readonly routes: Readonly<Record<RouteName, string>>;
  readonly seniorities: Readonly<Record<'staff' | 'director' | 'chief-executive', string>>;
  readonly changes: Readonly<Record<'new' | 'update', string>>;
  /** On a button: "Submit". */
  readonly actions: Readonly<Record<ActionName, string>>;
  /** In a history: "Submitted". */
  readonly done: Readonly<Record<ActionName, string>>;
  /** Who did something: "Ann Jones (line manager)". */
  readonly by: (name: string, role: RoleName) => string;
  readonly noProfile: string;
  readonly unreadableProfile: string;
  /** Sentences for refused steps by the model's code; English ones come with the refusal. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Sentences for what is missing in a profile by the model's code; English ones come with the issue. */
  readonly issues?: Readonly<Record<string, Sentence>>;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const roles: WorkflowMessages['roles'] = {
  'line-manager': 'Line manager',
  'role-profiler': 'Role profiler',
  'panel-member': 'Panel member',
  hr: 'HR',
  'external-provider': 'External HR provider',
  employee: 'Employee',
};

export const workflowMessages: Messages<WorkflowMessages> = {
  en: {
    roles,
    waitsFor: {
      'line-manager': 'Waits for the line manager',
      'role-profiler': 'Waits for the role profiler',
      'panel-member': 'Waits for the panel',
      hr: 'Waits for HR',
      'external-provider': 'Waits for the external HR provider',
      employee: 'Waits for the employees',
    },
    waitsForNobody: 'Waits for nobody',
    statuses: {
      draft: 'Draft',
      submitted: 'Submitted',
      routed: 'Passed on',
      'in-moderation': 'In moderation',
      returned: 'Returned',
      agreed: 'Agreed',
      published: 'Published',
      superseded: 'Replaced',
      withdrawn: 'Withdrawn',
    },
    routes: { panel: 'Panel of three', hr: 'HR', 'external-provider': 'External HR provider' },
    seniorities: { staff: 'Staff', director: 'Director', 'chief-executive': 'Chief executive' },
    changes: { new: 'A completely new role', update: 'An update of a role' },
    actions: {
      draft: 'Begin a profile',
      edit: 'Change',
      submit: 'Submit',
      withdraw: 'Withdraw',
      route: 'Pass on',
      moderate: 'Begin the moderation',
      agree: 'Agree',
      return: 'Return',
      publish: 'Publish',
      'tell-line-manager': 'The line manager was told',
      'advise-employees': 'Employees were advised',
      'raise-concern': 'Raise a concern',
      'answer-concern': 'Answer a concern',
      'start-review': 'Start the review',
      supersede: 'Replace by the new profile',
    },
    done: {
      draft: 'Begun',
      edit: 'Changed',
      submit: 'Submitted',
      withdraw: 'Withdrawn',
      route: 'Passed on',
      moderate: 'Moderation begun',
      agree: 'Agreed',
      return: 'Returned',
      publish: 'Published',
      'tell-line-manager': 'Line manager told',
      'advise-employees': 'Employees advised',
      'raise-concern': 'Concern raised',
      'answer-concern': 'Concern answered',
      'start-review': 'Review begun',
      supersede: 'Replaced',
    },
    noProfile: 'There is no role profile to show.',
    unreadableProfile: 'This role profile cannot be read.',
    by: (name, role) => `${name} (${role === 'hr' || role === 'external-provider' ? roles[role].replace('External', 'external') : lower(roles[role])})`,
  },
  cy: async () => (await import('./workflow-messages.cy.js')).workflowMessagesCy,
};
