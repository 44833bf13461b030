/**
 * The extension's IndexedDB. Content scripts can read storage.local, and a page may have broken
 * into one; this they cannot see. So the pairing key and unsaved replies are kept here.
 */
const NAME = "rejoinder";
const VERSION = 1;

export type StoreName = "pairing" | "outbox";

/** Runs `work` on one store and resolves when what it did is on the disk. */
export async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  try {
    const transaction = db.transaction(name, mode, { durability: "strict" });
    const request = work(transaction.objectStore(name));
    return await new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("pairing" satisfies StoreName);
      request.result.createObjectStore("outbox" satisfies StoreName, { keyPath: "draft_id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
