import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { registerAll } from '../../src/define/register-all.js';
import type { Workspace } from '../../src/elements/workspace/workspace.js';
import { workspaceContext, type WorkspaceValue } from '../../src/controllers/workspace-context.js';
import { collectWarnings, part, parts, sample, settled, small, smallWith, text } from './framework-grid-support.js';

const gridIn = (root: ParentNode): HTMLElementTagNameMap['rung-framework-grid'] => root.querySelector('rung-framework-grid')!;

const titleOf = (grid: Element): string => parts(grid, 'title').map(text).join();

describe('<rung-workspace>', () => {
  const warnings = collectWarnings();

  it('shows what is inside and nothing of its own', async () => {
    const workspace = await fixture<Workspace>(html`<rung-workspace><p>Inside</p></rung-workspace>`);
    expect(getComputedStyle(workspace).display).to.equal('contents');
    expect(workspace.querySelector('p')!.checkVisibility()).to.be.true;
    expect(text(workspace.shadowRoot!.host)).to.equal('Inside');
    await expect(workspace).to.be.accessible();
  });

  it('gives its framework to everything inside, loaded once', async () => {
    const original = window.fetch;
    const asked: string[] = [];
    window.fetch = (...rest) => {
      asked.push(rest[0] instanceof Request ? rest[0].url : rest[0].toString());
      return original(...rest);
    };
    const workspace = await fixture<Workspace>(html`<rung-workspace src="/src/frameworks/arun.json">
      <rung-framework-grid></rung-framework-grid>
      <div><rung-framework-grid></rung-framework-grid></div>
    </rung-workspace>`);
    window.fetch = original;
    for (const grid of workspace.querySelectorAll('rung-framework-grid')) {
      await settled(grid);
      expect(titleOf(grid)).to.contain('Arun');
    }
    expect(asked.filter((url) => url.endsWith('arun.json'))).to.have.length(1);
  });

  it('gives it also to what comes later, and into shadow roots', async () => {
    const workspace = await fixture<Workspace>(html`<rung-workspace .framework=${small}><div></div></rung-workspace>`);
    const grid = document.createElement('rung-framework-grid');
    workspace.querySelector('div')!.attachShadow({ mode: 'open' }).append(grid);
    await settled(grid);
    expect(titleOf(grid)).to.equal('A small framework');
  });

  it('takes the new framework along when it changes', async () => {
    const workspace = await fixture<Workspace>(html`<rung-workspace .framework=${small}><rung-framework-grid></rung-framework-grid></rung-workspace>`);
    const grid = gridIn(workspace);
    await settled(grid);
    workspace.framework = await sample('kchft');
    await workspace.updateComplete;
    await grid.updateComplete;
    expect(titleOf(grid)).to.equal('Values into Action');
    workspace.framework = undefined;
    await workspace.updateComplete;
    await grid.updateComplete;
    expect(grid.matches(':state(empty)')).to.be.true;
  });

  it('fires load and error at itself, and warns for all of them once', async () => {
    const workspace = document.createElement('rung-workspace');
    workspace.append(document.createElement('rung-framework-grid'), document.createElement('rung-framework-grid'));
    const loaded = oneEvent(workspace, 'load');
    workspace.framework = small;
    document.body.append(workspace);
    await loaded;
    expect(warnings).to.deep.equal([]);
    const failed = oneEvent(workspace, 'error');
    workspace.framework = undefined;
    workspace.src = '/fixtures/status/404';
    await failed;
    await aTimeout(20);
    expect(warnings).to.have.length(1);
    expect(parts(gridIn(workspace), 'error')).to.have.length(1);
    workspace.remove();
  });

  it('tells every element inside that it is loading, and what went wrong', async () => {
    const workspace = await fixture<Workspace>(html`<rung-workspace><rung-framework-grid></rung-framework-grid></rung-workspace>`);
    const grid = gridIn(workspace);
    workspace.src = '/fixtures/slow?ms=150';
    await waitUntil(() => grid.matches(':state(loading)'));
    workspace.src = '/fixtures/status/500';
    await waitUntil(() => grid.matches(':state(error)'));
    await grid.updateComplete;
    expect(text(part(grid, 'error'))).to.contain('status 500');
  });

  it('loads again for all when one of them is asked to', async () => {
    const workspace = await fixture<Workspace>(
      html`<rung-workspace src="/fixtures/flaky?key=workspace-${Date.now()}"><rung-framework-grid></rung-framework-grid><rung-framework-grid></rung-framework-grid></rung-workspace>`,
    );
    const [one, two] = workspace.querySelectorAll('rung-framework-grid');
    await waitUntil(() => two!.matches(':state(error)'));
    await two!.updateComplete;
    part(two!, 'retry').click();
    await waitUntil(() => one!.matches(':state(ready)') && two!.matches(':state(ready)'));
  });

  it('inside another gives its own, and nothing is given when it has none', async () => {
    const outer = await fixture<Workspace>(html`<rung-workspace .framework=${small}>
      <rung-workspace .framework=${smallWith({ title: 'The inner one' })}><rung-framework-grid></rung-framework-grid></rung-workspace>
    </rung-workspace>`);
    const grid = gridIn(outer);
    await settled(grid);
    expect(titleOf(grid)).to.equal('The inner one');
  });

  it('gives way to another into which an element is moved, and is forgotten outside', async () => {
    const place = await fixture(html`<div>
      <rung-workspace .framework=${small}><rung-framework-grid></rung-framework-grid></rung-workspace>
      <rung-workspace .framework=${smallWith({ title: 'Another' })}></rung-workspace>
      <section></section>
    </div>`);
    const grid = gridIn(place);
    await settled(grid);
    const [one, two] = place.querySelectorAll('rung-workspace');
    two!.append(grid);
    await settled(grid);
    expect(titleOf(grid)).to.equal('Another');
    one!.framework = smallWith({ title: 'Too late' });
    await one!.updateComplete;
    await grid.updateComplete;
    expect(titleOf(grid), 'the old one has no say').to.equal('Another');
    place.querySelector('section')!.append(grid);
    await grid.updateComplete;
    expect(grid.matches(':state(empty)'), 'outside there is none').to.be.true;
  });

  it('may be defined after what is inside it', async () => {
    const workspace = document.createElement('tardy-workspace') as HTMLElement & { framework?: unknown };
    workspace.framework = small;
    const grid = document.createElement('tardy-framework-grid') as HTMLElement & { updateComplete?: Promise<unknown> };
    workspace.append(grid);
    document.body.append(workspace);
    registerAll({ prefix: 'tardy' });
    await grid.updateComplete;
    await waitUntil(() => grid.matches(':state(ready)'));
    expect(titleOf(grid)).to.equal('A small framework');
    workspace.remove();
  });

  it('is understood by another copy of the library, by the name of its context', () => {
    expect(workspaceContext).to.equal(Symbol.for('rung-elements.workspace'));
  });

  it('may be replaced by a host that gives the context itself', async () => {
    class HostWorkspace extends LitElement {
      readonly provider = new ContextProvider(this, {
        context: workspaceContext,
        initialValue: { framework: { status: 'ready', framework: small, issues: [] }, retry: () => undefined } satisfies WorkspaceValue,
      });
      protected override createRenderRoot(): HTMLElement {
        return this;
      }
    }
    customElements.define('host-workspace', HostWorkspace);
    const host = document.createElement('host-workspace');
    const grid = document.createElement('rung-framework-grid');
    document.body.append(host);
    host.append(grid);
    await settled(grid);
    expect(titleOf(grid)).to.equal('A small framework');
    host.remove();
  });

  it('leaves nothing behind after 200 times on and off the page', async () => {
    const nodes = document.querySelectorAll('*').length;
    const workspace = document.createElement('rung-workspace');
    workspace.framework = small;
    const grid = document.createElement('rung-framework-grid');
    workspace.append(grid);
    for (let cycle = 0; cycle < 200; cycle += 1) {
      document.body.append(workspace);
      workspace.remove();
    }
    document.body.append(workspace);
    await waitUntil(() => grid.matches(':state(ready)'));
    workspace.remove();
    expect(document.querySelectorAll('*').length).to.equal(nodes);
  });
});
