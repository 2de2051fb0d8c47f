/**
 * 500 strings that run `hostile()` where a text is taken for markup, an address or code: tags and their events, broken and
 * nested markup, addresses with scripts, ways out of attributes, comments, templates and style sheets, encoded forms.
 */

const CALL = 'hostile()';

const TAGS = ['img src=x', 'svg', 'body', 'input autofocus', 'details open', 'video src=x', 'audio src=x', 'iframe', 'object data=x', 'embed src=x', 'marquee', 'select autofocus', 'textarea autofocus', 'style', 'link rel=stylesheet href=x', 'math', 'a href=#', 'button', 'form', 'div', 'frameset', 'isindex', 'source'];
const EVENTS = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onstart', 'onclick', 'onmouseover', 'onanimationstart', 'onpointerenter', 'onbegin'];
const QUOTES = ['', '"', "'"];

const ADDRESSES = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  ` javascript:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  `\u0001javascript:${CALL}`,
  `javascript&colon;${CALL}`,
  `&#106;avascript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg onload=${CALL}>`,
  `vbscript:${CALL}`,
  `https://a.example/"onmouseover="${CALL}`,
  `//a.example/%0Ajavascript:${CALL}`,
];
const CARRIERS = [(address: string) => address, (address: string) => `<a href="${address}">x</a>`, (address: string) => `<iframe src="${address}"></iframe>`, (address: string) => `<form action="${address}"><button>x</button></form>`, (address: string) => `[x](${address})`];

const WAYS_OUT = ['"', "'", '`', '>', '">', "'>", '-->', '</textarea>', '</title>', '</style>', '</script>', '</select>', ']]>', '{{', '${', '<%', '%3E', '\\', '\u0000', '\u2028'];
const SCRIPTS = [`<script>${CALL}</script>`, `<img src=x onerror=${CALL}>`, CALL, `{{constructor.constructor('${CALL}')()}}`, `\${${CALL}}`, `<svg><script>${CALL}</script></svg>`];

const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => encodeURIComponent(text),
  (text) => Array.from(text, (character) => `&#${String(character.charCodeAt(0))};`).join(''),
  (text) => Array.from(text, (character) => `&#x${character.charCodeAt(0).toString(16)};`).join(''),
  (text) => Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
  (text) => `\u202e${text}`,
  (text) => text.replaceAll('<', '<\u0000'),
  (text) => `<!--${text}-->`,
  (text) => `<template>${text}</template>`,
  (text) => `<noscript>${text}</noscript>`,
];

const all = [
  ...TAGS.flatMap((tag) => EVENTS.map((event, at) => `<${tag} ${event}=${QUOTES[at % 3] ?? ''}${CALL}${QUOTES[at % 3] ?? ''}>`)),
  ...ADDRESSES.flatMap((address) => CARRIERS.map((carry) => carry(address))),
  ...WAYS_OUT.flatMap((out) => SCRIPTS.map((script) => `${out}${script}`)),
  ...ENCODINGS.flatMap((encode) => SCRIPTS.map(encode)),
  ...SCRIPTS.map((script) => script.repeat(50)),
  ...EVENTS.map((event) => `x" ${event}="${CALL}" autofocus tabindex="1`),
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${CALL}>">`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<style>@import 'javascript:${CALL}';</style>`,
  `<style>*{background:url("javascript:${CALL}")}</style>`,
  `<div style="width:expression(${CALL})">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<base href="javascript:${CALL}//">`,
  `<x contenteditable onblur=${CALL}>`,
  `"><slot name=x onslotchange=${CALL}></slot>`,
  `<rung-level-picker onfocusin=${CALL} levels="A"></rung-level-picker>`,
];

export const HOSTILE_STRINGS: readonly string[] = [...new Set(all)].slice(0, 500);
