import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../page.js';
import type { KeptEvidence } from '../evidence-store.js';
import { hrefOf } from '../route.js';
import type { FrameworkContext } from './framework.js';

/** A person's evidence for the behaviours of a framework. */
export function evidencePage(context: FrameworkContext): Page {
  const { words, id, framework, mine } = context;
  const shelf = mine.get(id);
  const title = words.evidence.title;
  return {
    titles: [title],
    loading: shelf.status === 'loading',
    content: html`<div class="frame evidence prints-itself">
      <h1 tabindex="-1">${title}</h1>
      <p class="lede no-print">${words.evidence.lede}</p>
      <p class="buttons no-print"><a class="button primary" href=${hrefOf({ page: 'write', framework: id })}>${words.evidence.write}</a></p>
      <p role="status" class="undo">${mine.deleted ? html`${words.evidence.deleted} <button type="button" class="quiet" @click=${() => mine.bringBack()}>${words.role.undo}</button>` : nothing}</p>
      ${shelf.status === 'failed' ? html`<div class="problem"><p>${words.evidence.failed}</p></div>` : nothing}
      ${shelf.status === 'ready' ? list(context, shelf.all, framework) : nothing}
    </div>`,
  };
}

function list({ id, mine }: FrameworkContext, all: readonly KeptEvidence[], framework: unknown): TemplateResult {
  const addresses = new Map(all.flatMap(({ files }) => files.map(({ digest, file }) => [digest, file] as const)));
  const hrefOfFile = ({ digest }: { readonly digest: string }): string | undefined => {
    const file = addresses.get(digest);
    return file && URL.createObjectURL(file);
  };
  return html`<rung-workspace .framework=${framework}>
    <rung-evidence-list
      heading-level="2"
      bare
      editable
      .evidence=${all.map(({ evidence }) => evidence)}
      .hrefOf=${hrefOfFile}
      @rung-evidence-edit=${({ detail }: CustomEvent<{ readonly id: string }>) => (location.hash = hrefOf({ page: 'write', framework: id, evidence: detail.id }))}
      @rung-evidence-delete=${({ detail }: CustomEvent<{ readonly id: string }>) => {
        const kept = all.find((each) => each.id === detail.id);
        if (kept) void mine.remove(kept);
      }}
    ></rung-evidence-list>
  </rung-workspace>`;
}
