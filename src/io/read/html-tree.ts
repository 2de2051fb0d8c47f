import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { NODE_ELEMENT, NODE_TEXT, type HtmlElement } from './html-node.js';

type Namespace = html.NS;

const NODE_COMMENT = 8;
const NODE_DOCUMENT = 9;
const NODE_DOCUMENT_TYPE = 10;
const NODE_FRAGMENT = 11;

/** A node of a parsed page: what the readers walk, and what the parser needs to move it about. */
export class TreeNode implements HtmlElement {
  parentNode: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  attributes: readonly Token.Attribute[] = [];
  namespace: Namespace = html.NS.HTML;
  /** What a `<template>` holds, which is no part of the page. */
  template: TreeNode | undefined;

  constructor(
    readonly nodeType: number,
    /** Empty for a node that is no element. */
    readonly localName = '',
    public nodeValue: string | null = null,
  ) {}

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  insertBefore(node: TreeNode, next: TreeNode | null): void {
    node.remove();
    const previous = next ? next.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (next) next.previousSibling = node;
    else this.lastChild = node;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else if (parentNode) parentNode.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else if (parentNode) parentNode.lastChild = previousSibling;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }

  /** Adds text before a node, or at the end, to the text that stands there already if there is one. */
  insertText(text: string, next: TreeNode | null): void {
    const previous = next ? next.previousSibling : this.lastChild;
    if (previous?.nodeType === NODE_TEXT) previous.nodeValue = (previous.nodeValue ?? '') + text;
    else this.insertBefore(new TreeNode(NODE_TEXT, '', text), next);
  }
}

type Nodes = TreeAdapterTypeMap<TreeNode, TreeNode, TreeNode, TreeNode, TreeNode, TreeNode, TreeNode, TreeNode, TreeNode, TreeNode>;

/** More elements than any page of people has: twenty times the largest framework we know has a tenth of them. */
export const MAX_ELEMENTS = 250_000;

/** Ends parsing; what was parsed so far stays. */
class Enough extends Error {}

export interface ParsedHtml {
  readonly document: TreeNode;
  /** There were more than `MAX_ELEMENTS`; what follows them was not parsed. */
  readonly cut: boolean;
}

/** The document of an HTML text, as a browser would make it; scripts do nothing, and nothing is fetched. */
export function parseHtml(text: string): ParsedHtml {
  const document = new TreeNode(NODE_DOCUMENT);
  try {
    parse<Nodes>(text, { treeAdapter: adapterOf(document), scriptingEnabled: false });
    return { document, cut: false };
  } catch (error) {
    if (error instanceof Enough) return { document, cut: true };
    throw error;
  }
}

/** Comments and document types come to be, because the parser passes them around, but hold nothing. */
function adapterOf(document: TreeNode): TreeAdapter<Nodes> {
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  let elements = 0;
  return {
    createDocument: () => document,
    createDocumentFragment: () => new TreeNode(NODE_FRAGMENT),
    createCommentNode: () => new TreeNode(NODE_COMMENT),
    createTextNode: (value) => new TreeNode(NODE_TEXT, '', value),
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new Enough();
      const element = new TreeNode(NODE_ELEMENT, name);
      element.namespace = namespace;
      element.attributes = attributes;
      return element;
    },
    adoptAttributes(element, attributes) {
      const own = new Set(element.attributes.map(({ name }) => name));
      element.attributes = [...element.attributes, ...attributes.filter(({ name }) => !own.has(name))];
    },
    appendChild: (parent, node) => parent.insertBefore(node, null),
    insertBefore: (parent, node, next) => parent.insertBefore(node, next),
    detachNode: (node) => node.remove(),
    insertText: (parent, text) => parent.insertText(text, null),
    insertTextBefore: (parent, text, next) => parent.insertText(text, next),
    getTemplateContent: (element) => (element.template ??= new TreeNode(NODE_FRAGMENT)),
    setTemplateContent(element, content) {
      element.template = content;
    },
    setDocumentType: () => {},
    getDocumentMode: () => mode,
    setDocumentMode(_, to) {
      mode = to;
    },
    getFirstChild: (parent) => parent.firstChild,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => [...element.attributes],
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.nodeValue ?? '',
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is TreeNode => node.nodeType === NODE_TEXT,
    isCommentNode: (node): node is TreeNode => node.nodeType === NODE_COMMENT,
    isDocumentTypeNode: (node): node is TreeNode => node.nodeType === NODE_DOCUMENT_TYPE,
    isElementNode: (node): node is TreeNode => node.nodeType === NODE_ELEMENT,
    getNodeSourceCodeLocation: () => undefined,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
  };
}

function childrenOf(parent: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) children.push(node);
  return children;
}
