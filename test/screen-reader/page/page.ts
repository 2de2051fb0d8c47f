/** Shows the widget named in the address, as a host would: `?level-picker`. Says "Ready" in the title when it stands. */
import 'rung-elements/define/all.js';

const name = location.search.slice(1);
const template = document.querySelector<HTMLTemplateElement>(`template#${name}`);
if (!template) throw new Error(`There is no widget "${name}".`);
const shown = template.content.cloneNode(true);
const widget = document.querySelector('#widget');
widget?.append(shown);
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());

const settle = async (): Promise<void> => {
  for (const element of widget?.querySelectorAll('rung-workspace, form > *, rung-workspace > *') ?? []) {
    if ('updateComplete' in element) await element.updateComplete;
  }
};
await settle();
document.title = `Ready: ${name}`;
