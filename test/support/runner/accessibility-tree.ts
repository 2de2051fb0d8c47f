import type { CDPSession, Protocol } from 'puppeteer-core';
import type { AccessibilityNode } from '../commands.js';

/** Roles of the layout, which no screen reader speaks. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox']);

/** Chromium's accessibility tree as a list in reading order, without what is hidden from assistive technology. */
export async function accessibilityTree(session: CDPSession): Promise<readonly AccessibilityNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list: AccessibilityNode[] = [];
  const visit = (id: string, depth: number): void => {
    const node = byId.get(id);
    if (!node) return;
    const spoken = !node.ignored && !SILENT.has(textOf(node.role));
    if (spoken) list.push(plainNode(node, depth));
    for (const child of node.childIds ?? []) visit(child, spoken ? depth + 1 : depth);
  };
  for (const node of nodes) if (node.parentId === undefined) visit(node.nodeId, 0);
  return list;
}

function plainNode(node: Protocol.Accessibility.AXNode, depth: number): AccessibilityNode {
  const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value as unknown]));
  return {
    role: textOf(node.role),
    name: textOf(node.name),
    description: textOf(node.description),
    value: textOf(node.value),
    states,
    depth,
  };
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return value?.value === undefined ? '' : String(value.value);
}
