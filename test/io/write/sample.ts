import type { Framework } from '../../../src/model/index.js';

/** A framework with everything that documents to read show: groups, levels with and without texts, kinds, themes, skills. */
export const SAMPLE: Framework = {
  id: 'harbour',
  title: 'Working at the harbour',
  subtitle: 'What good work looks like',
  publisher: 'Harbour Trust',
  language: 'en-GB',
  version: '2.1',
  published: '2024-03-01',
  reviewDue: '2026-03',
  vision: 'A harbour that people trust.',
  purpose: ['To say what is expected', 'To help people grow'],
  scale: {
    levels: [
      { id: 'a', label: 'A', described: false },
      { id: 'b', label: 'B', described: true, description: 'With some guidance' },
      { id: 'd', label: 'D', described: true },
    ],
    cumulative: true,
  },
  groups: [{ id: 'core', title: 'For everybody', appliesTo: 'all staff' }],
  labels: { contra: 'What we do not want to see', skills: 'Underpinning competencies' },
  competencies: [
    {
      id: 'ropes',
      title: 'Handling ropes',
      group: 'core',
      tagline: 'Every knot counts',
      definition: 'Makes ships fast\nand lets them go.',
      importance: 'A loose ship is a danger.',
      themes: [
        { id: 'care', title: 'Care' },
        { id: 'speed', title: 'Speed' },
      ],
      indicators: [
        { id: 'ropes.1', kind: 'positive', text: 'Checks each knot twice', theme: 'care', level: 'b' },
        { id: 'ropes.2', kind: 'example', text: 'Asks a colleague to pull', theme: 'care', level: 'b' },
        { id: 'ropes.3', kind: 'positive', text: 'Teaches knots to others', theme: 'care', level: 'd' },
        { id: 'ropes.4', kind: 'positive', text: '=1+1 ropes in a minute', theme: 'speed', level: 'd' },
        { id: 'ropes.5', kind: 'contra', text: 'Leaves ropes on the quay' },
      ],
      skills: ['Bowline', 'Clove hitch'],
    },
    { id: 'tides', title: 'Knowing tides', themes: [], indicators: [{ id: 'tides.1', kind: 'positive', text: 'Reads the table of tides', level: 'b' }] },
  ],
};
