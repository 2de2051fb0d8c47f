import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { UrlHash, type HashEntries } from '../../src/controllers/url-hash.js';

const start = location.href.split('#')[0]!;
const address = (fragment: string): void => history.replaceState(null, '', start + fragment);

/** A host as Lit's, without an element. */
function host(): ReactiveControllerHost & { readonly controllers: ReactiveController[] } {
  const controllers: ReactiveController[] = [];
  return {
    controllers,
    addController: (controller) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
}

function create(key: string | undefined): { readonly hash: UrlHash; readonly heard: HashEntries[]; set: (key: string | undefined) => void } {
  const heard: HashEntries[] = [];
  let current = key;
  const hash = new UrlHash(host(), () => current, (entries) => heard.push(entries));
  return { hash, heard, set: (next) => (current = next) };
}

describe('UrlHash', () => {
  beforeEach(() => address(''));
  after(() => address(''));

  it('reads its own entries, decoded', () => {
    address('#k.find=a+b%26c&k.level=%C3%A9&other=1');
    const { hash, heard } = create('k');
    hash.hostUpdate();
    expect(heard).to.deep.equal([{ find: 'a b&c', level: 'é' }]);
  });

  it('says nothing at first when the fragment says nothing', () => {
    address('#other=1');
    const { hash, heard } = create('k');
    hash.hostUpdate();
    hash.hostUpdate();
    expect(heard).to.deep.equal([]);
  });

  it('reads again when its key changes', () => {
    address('#a.x=1&b.x=2');
    const { hash, heard, set } = create('a');
    hash.hostUpdate();
    set('b');
    hash.hostUpdate();
    expect(heard).to.deep.equal([{ x: '1' }, { x: '2' }]);
  });

  it('tells one key from another that begins with it', () => {
    address('#a.b.find=1&ab.find=2');
    const { hash, heard } = create('a');
    hash.hostUpdate();
    expect(heard).to.deep.equal([]);
    hash.write({ find: '3' });
    expect(location.hash).to.equal('#a.b.find=1&ab.find=2&a.find=3');
  });

  it('takes a key with letters of any kind', () => {
    const { hash, heard } = create('ffrâm waith&=#');
    hash.write({ find: 'ŵ' });
    hash.hostUpdate();
    expect(heard).to.deep.equal([{ find: 'ŵ' }]);
  });

  it('writes the fragment and nothing else, and nothing when there is nothing to write', () => {
    const state = { theirs: true };
    history.replaceState(state, '', start);
    const { hash } = create('k');
    hash.write({});
    expect(location.href).to.equal(start);
    hash.write({ find: 'x' });
    expect(location.href).to.equal(`${start}#k.find=x`);
    expect(history.state).to.deep.equal(state);
    hash.write({});
    expect(location.href).to.equal(start);
  });

  it('does nothing without a key', () => {
    address('#.find=1&find=2');
    const { hash, heard } = create(undefined);
    hash.hostUpdate();
    hash.write({ find: 'x' });
    expect(heard).to.deep.equal([]);
    expect(location.hash).to.equal('#.find=1&find=2');
  });

  it('goes on when the browser refuses', () => {
    const { replaceState } = history;
    history.replaceState = () => {
      throw new DOMException('Too many', 'SecurityError');
    };
    const { hash } = create('k');
    expect(() => hash.write({ find: 'x' })).not.to.throw();
    history.replaceState = replaceState;
  });

  it('gives addresses that lead to the same page', () => {
    address('#other=1&k.find=old');
    const { hash } = create('k');
    expect(hash.href({ at: 'a.b' })).to.equal(`${start}#other=1&k.at=a.b`);
    expect(hash.href({})).to.equal(`${start}#other=1`);
  });

  it('hears changes only while its host is on the page', () => {
    const { hash, heard } = create('k');
    hash.hostConnected();
    address('#k.x=1');
    window.dispatchEvent(new Event('hashchange'));
    hash.hostDisconnected();
    window.dispatchEvent(new Event('hashchange'));
    expect(heard).to.deep.equal([{ x: '1' }]);
  });
});
