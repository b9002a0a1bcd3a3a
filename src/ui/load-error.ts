/** A part of the page that could not be fetched: the network was away, or the host has another version by now. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** Loads a part of the page. @throws {LoadError} when it does not come, whatever the browser calls that. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new LoadError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
