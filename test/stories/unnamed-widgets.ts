import type { CDPSession, Protocol } from 'puppeteer-core';

/** Roles which mean nothing to a person who does not hear their name. */
const NEED_A_NAME = new Set([
  'alertdialog', 'button', 'checkbox', 'combobox', 'dialog', 'figure', 'grid', 'group', 'heading', 'image', 'img', 'link',
  'listbox', 'menuitem', 'meter', 'option', 'progressbar', 'radio', 'radiogroup', 'region', 'searchbox', 'slider', 'spinbutton',
  'switch', 'tab', 'table', 'textbox', 'treeitem', 'columnheader', 'rowheader', 'DisclosureTriangle', 'DisclosureTriangleGrouped',
]);

/** A `<details>` and an `<optgroup>` are groups too; their summary and label speak for them. */
const NAMED_OTHERWISE = new Set(['DETAILS', 'OPTGROUP']);

/**
 * Widgets without a name in the browser's own accessibility tree. axe reads the DOM and does not see what
 * ElementInternals or a broken reference make of it; assistive technology gets this tree.
 */
export async function unnamedWidgets(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const unnamed = nodes.filter((node) => !node.ignored && NEED_A_NAME.has(String(node.role?.value)) && !String(node.name?.value ?? '').trim());
  const described = await Promise.all(unnamed.map((node) => describe(session, node)));
  return described.filter((text) => text !== undefined);
}

async function describe(session: CDPSession, { role, backendDOMNodeId }: Protocol.Accessibility.AXNode): Promise<string | undefined> {
  const start = `${String(role?.value)} without a name`;
  if (backendDOMNodeId === undefined) return start;
  const { node } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
  if (NAMED_OTHERWISE.has(node.nodeName)) return undefined;
  const attributes = (node.attributes ?? []).reduce((text, part, index) => text + (index % 2 === 0 ? ` ${part}=` : `"${part}"`), '');
  return `${start}: <${node.localName}${attributes}>`;
}
