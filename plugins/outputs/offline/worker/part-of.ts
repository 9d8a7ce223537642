/**
 * The part of a saved file that is asked for: Safari plays no sound or film from a host that knows no parts.
 * https://www.rfc-editor.org/rfc/rfc9110#section-14
 *
 * @param range - Of one part; what has another form is answered with the whole, as hosts may.
 */
export async function partOf(saved: Response, range: string): Promise<Response> {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === '' && to === '') return saved;
  // Browsers leave it on the disk.
  const file = await saved.blob();
  const {size} = file;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size : Math.min(Number(to) + 1, size);
  const headers = new Headers(saved.headers);
  if (start >= end) {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, {status: 416, headers});
  }
  headers.set('content-range', `bytes ${start}-${end - 1}/${size}`);
  headers.set('content-length', String(end - start));
  return new Response(file.slice(start, end), {status: 206, headers});
}
