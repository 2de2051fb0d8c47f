/** Replaces something for the time of some work. */
export async function stubbed<Owner extends object>(owner: Owner, name: keyof Owner & string, descriptor: PropertyDescriptor, work: () => Promise<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...descriptor });
  try {
    await work();
  } finally {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  }
}

/** A function that only throws. */
export const throwing = (name: string) => ({
  value: () => {
    throw new DOMException('No.', name);
  },
});

export const realPut = IDBObjectStore.prototype.put;

/** Puts that come to their end only when the transaction commits, and then there is no room. */
export const fullOnCommit = {
  value(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    const request = realPut.apply(this, args);
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { value: new DOMException('No room.', 'QuotaExceededError') });
    request.addEventListener('success', () => transaction.abort());
    return request;
  },
};

/** The connections that are opened meanwhile. */
export async function connections(work: () => Promise<void>): Promise<readonly IDBDatabase[]> {
  const all: IDBDatabase[] = [];
  const real = indexedDB.open.bind(indexedDB);
  const noting = {
    value: (database: string, version: number) => {
      const request = real(database, version);
      request.addEventListener('success', () => all.push(request.result));
      return request;
    },
  };
  await stubbed(indexedDB, 'open', noting, work);
  return all;
}
