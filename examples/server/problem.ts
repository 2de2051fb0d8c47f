/** What the server says when it does not do what was asked: the body of RFC 9457, without anything of its inside. */
export class Problem extends Error {
  readonly status: number;
  /** Stable name of the kind of problem, for programs. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  get body(): string {
    return JSON.stringify({ type: 'about:blank', title: TITLES[this.status] ?? 'Problem', status: this.status, detail: this.message, code: this.code });
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not possible here',
  412: 'Changed meanwhile',
  413: 'Too large',
  422: 'Cannot be read',
  428: 'Revision needed',
  500: 'Internal error',
};
