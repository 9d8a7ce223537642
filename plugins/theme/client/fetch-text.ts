/** How long nothing may come, in milliseconds. */
const patience = 20_000;

/**
 * Fetch a text. A network that gives nothing is none, so that one can try again; a slow one gets the time that it takes.
 *
 * @returns Null where the host has none.
 * @throws {Error} When nothing more comes, or the host fails for now.
 */
export async function fetchText(address: string): Promise<string | null> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort();
    }, patience);
  };
  wait();
  try {
    const {ok, status, body} = await fetch(address, {signal: silence.signal});
    if (!ok && status !== 404 && status !== 410)
      throw new Error(`Found status ${status} at ${address}`);
    if (!ok || !body) return null;
    const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, controller) {
        wait();
        controller.enqueue(part);
      },
    });
    return await new Response(body.pipeThrough(heard)).text();
  } finally {
    clearTimeout(timer);
  }
}
