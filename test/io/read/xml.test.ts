import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SourceFault } from '../../../src/io/read/source-fault.js';
import { parseXml, textIn, type XmlElement } from '../../../src/io/read/xml.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const shown = ({ name, attributes, children }: XmlElement): string =>
  `${name}${Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`).join('')}[${children.map((child) => (typeof child === 'string' ? child : shown(child))).join('|')}]`;

function fault(xml: string): string | undefined {
  try {
    parseXml(xml);
  } catch (error) {
    if (error instanceof SourceFault) return error.code;
    throw error;
  }
  return undefined;
}

describe('XML of office programs', () => {
  it('names by namespace, whatever prefix a program gives it', () => {
    for (const xml of [`<w:p xmlns:w="${WORD}"><w:t w:id="1" id="2"/></w:p>`, `<x:p xmlns:x='${WORD}'><x:t x:id='1' id='2'></x:t></x:p>`]) {
      assert.match(shown(parseXml(xml)), /^w:p .*\[w:t w:id=1 id=2\[\]\]$/);
    }
    assert.match(shown(parseXml(`<p xmlns="${WORD}"><a xmlns="urn:other"><b/></a><c/></p>`)), /\[a .*\[b\[\]\]\|w:c\[\]\]$/);
    assert.equal(parseXml(`<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>`).name, 'w:p');
  });

  it('reads text with references, sections, comments and a ">" in an attribute', () => {
    const root = parseXml('<?xml version="1.0"?><!-- a <b> --><a b="1 > 0 &amp; &quot;x&quot;">&lt;&#233;&#xE9;<![CDATA[<b>&amp;]]><!-- no -->&nbsp;&bogus;</a>');
    assert.equal(root.attributes.b, '1 > 0 & "x"');
    assert.equal(textIn(root), '<éé<b>&amp;&nbsp;&bogus;');
  });

  it('refuses definitions of entities, and what is no XML', () => {
    assert.equal(fault('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'unsafe-file');
    assert.equal(fault('<a><!ENTITY b SYSTEM "file:///etc/passwd"></a>'), 'unsafe-file');
    for (const xml of ['', 'text', '<a>', '<a', '<a></a></a>', '<!-- ', '<a><![CDATA[', '<a b="', '<a b=">"']) assert.equal(fault(xml), 'damaged-file', xml);
  });

  it('refuses to go deeper than any document does', () => {
    assert.equal(fault('<a>'.repeat(100_000)), 'too-deep');
    assert.equal(fault('<a>'.repeat(200) + '</a>'.repeat(200)), undefined);
  });

  it('takes names such as __proto__ as names', () => {
    const root = parseXml('<a __proto__="b" constructor="c"><__proto__/></a>');
    assert.equal(shown(root), 'a constructor=c[__proto__[]]');
  });
});
