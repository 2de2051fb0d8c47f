/** Shows the widget named in the address, as a host would: `?level-picker`. Says "Ready" in the title when it stands. */
import 'rung-elements/define/all.js';
import { scenes, type Scene } from './scenes.js';

const name = location.search.slice(1);
const widget = document.querySelector('#widget');

function fromTemplate(): Scene {
  const template = document.querySelector<HTMLTemplateElement>(`template#${name}`);
  if (!template) throw new Error(`There is no widget "${name}".`);
  return { content: template.content.cloneNode(true) };
}

const { content, meanwhile = {} } = scenes[name]?.() ?? fromTemplate();
widget?.append(content);
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
// A host that refuses the first time.
document.querySelector('rung-evidence-form')?.addEventListener('rung-evidence-submit', ({ detail }) => detail.reject('The server is busy. Try again.'), { once: true });
// What others do comes as an event that the run sends.
addEventListener('meanwhile', (event) => void (event instanceof CustomEvent && meanwhile[String(event.detail)]?.()));

for (const element of widget?.querySelectorAll('*') ?? []) if ('updateComplete' in element) await element.updateComplete;
document.title = `Ready: ${name}`;
