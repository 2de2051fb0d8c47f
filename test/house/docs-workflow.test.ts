import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { workflowMessages } from '../../src/locale/workflow-messages.js';
import { WORKFLOW } from '../../src/model/profile-workflow.js';

const guide = readFileSync('docs/role-profiles.md', 'utf8');
const { actions, statuses, roles } = workflowMessages.en;

describe('the guide to role profiles', () => {
  it('has the table of the workflow as the code has it', () => {
    const rows = WORKFLOW.map(({ action, from, to, by, byRoute }) => {
      const before = from.map((status) => statuses[status]).join(', ') || '–';
      const who = `${by.map((role) => roles[role]).join(', ')}${byRoute ? ', whoever it was passed on to' : ''}`;
      return `| ${actions[action]} | ${before} | ${to ? statuses[to] : 'stays'} | ${who} |`;
    });

    const [, table = ''] = /\| step \| from \| to \| by \|\n\|(?:---\|)+\n((?:\|.*\n)+)/.exec(guide) ?? [];
    assert.deepEqual(table.trim().split('\n'), rows);
  });

  it('has a picture with every way from one status to another', () => {
    const named = (status: keyof typeof statuses): string => statuses[status].replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
    for (const { from, to } of WORKFLOW) for (const before of to ? from : []) assert.match(guide, new RegExp(`^  ${named(before)} --> ${to ? named(to) : ''}:`, 'm'));
  });
});
