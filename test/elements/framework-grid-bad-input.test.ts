import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '../support/commands.js';
import { collectWarnings, count, painted, part, parts, searchField, show, shownTexts, small, smallWith, smallWithIndicators, text } from './framework-grid-support.js';

/** Anything that runs leaves a trace here. */
const traces = globalThis as unknown as { ran?: string };

const ATTACKS = [
  '<img src=x onerror="ran=1">',
  '<script>ran=1</script>',
  '<svg onload="ran=1">',
  '"><iframe srcdoc="<script>parent.ran=1</script>">',
  'javascript:ran=1',
  '{{ran=1}} ${ran=1} <%= ran=1 %>',
  '</li></ul></table><style>*{display:none}</style>',
  '<a href="javascript:ran=1">x</a>',
  '<!-- --> <![CDATA[ ]]> &lt;b&gt; &amp; &nbsp;',
  '?lit$123456789$ lit$123456789$ <!--?lit$-->',
];

describe('<rung-framework-grid> and bad input', () => {
  const warnings = collectWarnings();

  describe('for a framework', () => {
    const inputs: readonly (readonly [string, unknown, RegExp])[] = [
      ['a number', 5, /an object is needed, but (?:5|a number|"5") was found/],
      ['a text', 'x', /an object is needed, but/],
      ['a list', [], /title: nothing is there|an object is needed/],
      ['an empty object', {}, /id: nothing is there/],
      ['true', true, /an object is needed, but/],
      ['a function', () => small, /an object is needed, but/],
      ['competencies that are no list', smallWith({ competencies: {} }), /competencies: a list is needed, but an object was found/],
      ['a competency that is null', smallWith({ competencies: [null] }), /competencies 1: an object is needed, but null was found/],
      ['an indicator of no kind', smallWithIndicators({ id: 'a', text: 'A' }), /kind: nothing is there/],
      ['a title that is a number', smallWith({ title: 7 }), /title: a text is needed/],
    ];
    for (const [name, framework, message] of inputs) {
      it(`${name} is refused with the reason`, async () => {
        let errors = 0;
        const grid = document.createElement('rung-framework-grid');
        grid.addEventListener('error', () => (errors += 1));
        grid.framework = framework;
        await fixture(html`<div>${grid}<p>After</p></div>`);
        await waitUntil(() => errors === 1);
        expect(text(part(grid, 'error'))).to.contain('This framework cannot be shown').and.to.match(message);
        expect(parts(grid, 'retry'), 'trying again would change nothing').to.deep.equal([]);
        expect(warnings).to.have.length(1);
      });
    }

    it('null is no framework yet', async () => {
      const grid = await show({ framework: null });
      expect(grid.matches(':state(empty)')).to.be.true;
      expect(warnings).to.deep.equal([]);
    });

    it('hundreds of faults are counted, and twenty are told', async () => {
      const indicators = Array.from({ length: 300 }, (_, index) => ({ id: 'same', kind: 'positive', text: `Number ${index}` }));
      const grid = await show({ framework: smallWithIndicators(...indicators) });
      expect(text(part(grid, 'issues').querySelector('summary')!)).to.equal('This framework has 299 faults');
      const listed = part(grid, 'issues').querySelectorAll('li');
      expect(listed).to.have.length(21);
      expect(text(listed[20]!)).to.equal('279 more');
      expect(shownTexts(grid, 'indicator')).to.have.length(301);
    });

    it('one that was wrong can be put right', async () => {
      const grid = await show({ framework: {} });
      grid.framework = small;
      await grid.updateComplete;
      expect(parts(grid, 'error')).to.deep.equal([]);
      expect(shownTexts(grid, 'competency')).to.have.length(2);
    });
  });

  it('duplicate ids are told, and everything is shown', async () => {
    const [first] = small.competencies;
    const grid = await show({ framework: smallWith({ competencies: [first, first] }), selectable: true });
    expect(text(part(grid, 'issues'))).to.contain('the id "care" is used twice').and.to.contain('the id "care.1" is used twice');
    expect(shownTexts(grid, 'competency')).to.have.length(2);
    expect(shownTexts(grid, 'indicator')).to.have.length(6);
  });

  it('unknown levels, groups and themes are told, and what they belong to is shown', async () => {
    const grid = await show({
      framework: smallWith({
        competencies: [{ id: 'c', title: 'C', group: 'none', themes: [], indicators: [{ id: 'i', kind: 'positive', text: 'Kept.', level: 'Z', theme: 'none' }] }],
      }),
    });
    const issues = text(part(grid, 'issues'));
    for (const words of ['the group "none" does not exist', 'the level "Z" is not in the scale', 'the theme "none" does not exist']) expect(issues).to.contain(words);
    expect(shownTexts(grid, 'indicator')).to.deep.equal(['Kept.']);
  });

  it('markup and scripts in every text are text, and nothing runs', async () => {
    delete traces.ran;
    for (const attack of ATTACKS) {
      const text = attack;
      const framework = {
        id: attack,
        title: text,
        subtitle: text,
        strapline: [text],
        publisher: text,
        version: text,
        published: text,
        reviewDue: text,
        owner: text,
        vision: text,
        note: text,
        purpose: [text],
        principles: [text],
        labels: { positive: text, example: text, contra: text, skills: text, importance: text },
        scale: { cumulative: true, levels: [{ id: attack, label: text, described: true }, { id: 'b', label: text, described: false }] },
        groups: [{ id: attack, title: `${text} group`, appliesTo: text }, { id: 'g2', title: text }],
        competencies: [
          {
            id: attack,
            group: attack,
            title: text,
            tagline: text,
            definition: text,
            importance: text,
            themes: [{ id: attack, title: text }],
            indicators: [
              { id: attack, kind: 'positive', level: attack, theme: attack, text },
              { id: '2', kind: 'contra', text },
              { id: '3', kind: 'example', level: attack, text },
            ],
            skills: [text],
          },
          { id: 'second', title: text },
        ],
      };
      const grid = await show({ framework, hash: 'attack', selectable: true, columns: 'all', view: { find: attack } });
      (part(grid, 'filters') as HTMLDetailsElement).open = true;
      for (const check of grid.shadowRoot!.querySelectorAll<HTMLInputElement>('.check input')) check.click();
      await grid.updateComplete;
      const page = grid.shadowRoot!.textContent;
      expect(page.split(attack).length, attack).to.be.greaterThan(15);
      expect(grid.shadowRoot!.querySelectorAll('script, img, iframe, svg, style, a[href^="javascript:"]')).to.have.length(0);
    }
    await painted();
    expect(traces.ran).to.be.undefined;
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('keys that objects inherit are plain data', async () => {
    const framework: unknown = JSON.parse(`{
      "id": "__proto__", "title": "constructor", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},
      "labels": {"__proto__": {"positive": "Polluted"}},
      "groups": [{"id": "__proto__", "title": "toString"}, {"id": "constructor", "title": "valueOf"}],
      "scale": {"levels": [{"id": "__proto__", "label": "hasOwnProperty"}]},
      "competencies": [{"id": "__proto__", "title": "A", "group": "__proto__", "themes": [{"id": "constructor", "title": "T"}],
        "indicators": [{"id": "toString", "kind": "positive", "level": "__proto__", "theme": "constructor", "text": "Plain."}]}]
    }`);
    const grid = await show({ framework, selectable: true, view: { group: '__proto__', level: '__proto__', find: 'plain' } });
    expect(shownTexts(grid, 'indicator')).to.deep.equal(['Plain.']);
    expect(shownTexts(grid, 'group-title')).to.deep.equal(['toString']);
    expect(({} as { polluted?: boolean }).polluted).to.be.undefined;
    grid.setAttribute('view', '__proto__=x&constructor=y&find=plain');
    await grid.updateComplete;
    expect(count(grid)).to.equal('1 match in 1 competency');
  });

  it('a megabyte in one indicator is shown whole, told as a fault, and found in', async () => {
    const long = 'All work and no play. '.repeat(48_000);
    const grid = await show({ framework: smallWithIndicators({ id: 'a', kind: 'positive', level: 'low', text: `${long}The end.` }) });
    expect(text(part(grid, 'issues'))).to.contain('characters. Check that it is one behaviour only.');
    expect(part(grid, 'indicator').textContent).to.have.length(long.length + 8);
    searchField(grid).focus();
    await sendKeys({ type: 'end' });
    await grid.updateComplete;
    expect(count(grid)).to.equal('1 match in 1 competency');
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it('a megabyte without a space does not make the page scroll sideways', async () => {
    const grid = await show({ framework: smallWithIndicators({ id: 'a', kind: 'positive', level: 'low', text: 'x'.repeat(100_000) }) });
    await painted();
    expect(part(grid, 'indicator').checkVisibility()).to.be.true;
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it('twenty thousand indicators are shown, searched and let go', async function () {
    this.timeout(60_000);
    const competencies = Array.from({ length: 100 }, (_, c) => ({
      id: `c${c}`,
      title: `Competency ${c}`,
      themes: Array.from({ length: 10 }, (_each, t) => ({ id: `t${t}`, title: `Theme ${t}` })),
      indicators: Array.from({ length: 200 }, (_each, i) => ({
        id: `c${c}.${i}`,
        kind: 'positive',
        level: i % 2 ? 'low' : 'high',
        theme: `t${i % 10}`,
        text: `Behaviour ${i} of competency ${c}, written as people write.`,
      })),
    }));
    const tasks: number[] = [];
    const observer = PerformanceObserver.supportedEntryTypes.includes('longtask')
      ? new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))))
      : undefined;

    const start = performance.now();
    const grid = await show({ framework: smallWith({ competencies }) });
    const shown = performance.now() - start;
    expect(parts(grid, 'indicator')).to.have.length(20_000);
    expect(count(grid)).to.equal('100 competencies, 20,000 behaviours');
    await painted();

    observer?.observe({ type: 'longtask' });
    searchField(grid).focus();
    const letters: number[] = [];
    for (const letter of 'people') {
      const pressed = performance.now();
      await sendKeys({ type: letter });
      await grid.updateComplete;
      letters.push(Math.round(performance.now() - pressed));
    }
    expect(count(grid)).to.equal('20,000 matches in 100 competencies');
    await sendKeys({ type: ' 199' });
    await grid.updateComplete;
    expect(count(grid)).to.equal('100 matches in 100 competencies');
    await painted();
    observer?.disconnect();
    console.log(`20,000 indicators: shown in ${Math.round(shown)} ms; letters ${letters.join(', ')} ms; long tasks ${tasks.join(', ') || 'none'} ms`);
    grid.framework = small;
    await grid.updateComplete;
    expect(parts(grid, 'indicator')).to.have.length(4);
  });

  it('text from right to left, with marks that change its direction, keeps to its own line', async () => {
    const override = '\u202Edesrever\u202C';
    const grid = await show({
      framework: smallWithIndicators(
        { id: 'a', kind: 'positive', level: 'low', text: `${override} and \u2066isolated` },
        { id: 'b', kind: 'positive', level: 'low', text: 'مرحبا (1) hello' },
        { id: 'c', kind: 'positive', level: 'low', text: 'Left to right.' },
      ),
    });
    expect(parts(grid, 'indicator').slice(0, 3).map((item) => getComputedStyle(item).direction)).to.deep.equal(['ltr', 'rtl', 'ltr']);
    expect(shownTexts(grid, 'indicator')[2]).to.equal('Left to right.');
  });

  it('empty texts are told and leave the rest as it is', async () => {
    const grid = await show({ framework: smallWithIndicators({ id: 'a', kind: 'positive', level: 'low', text: '' }, { id: 'b', kind: 'positive', level: 'low', text: 'There.' }) });
    expect(text(part(grid, 'issues'))).to.contain('the text is empty');
    expect(shownTexts(grid, 'indicator')).to.include('There.');
  });

  it('nothing that the host may set to nothing breaks it', async () => {
    const grid = await show({ framework: small, selectable: true, hash: 'nothing' });
    for (const nothing of [undefined, null]) {
      Object.assign(grid, { view: nothing, selection: nothing, columns: nothing, hash: nothing, src: nothing, headingLevel: nothing });
      await grid.updateComplete;
      expect(shownTexts(grid, 'competency'), String(nothing)).to.have.length(2);
    }
  });

  it('a selection given as a list is taken as a set', async () => {
    const grid = await show({ framework: small, selectable: true });
    Object.assign(grid, { selection: ['care.1', 'order.1'] });
    await grid.updateComplete;
    expect(parts(grid, 'select').filter((box) => (box as HTMLInputElement).checked)).to.have.length(2);
    expect(shownTexts(grid, 'selected')).to.deep.equal(['2 selected']);
  });
});
