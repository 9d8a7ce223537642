import {permanentId} from '../../../language/questions/addresses.ts';
import {notFoundPage, offlinePage, pathBelow} from '../paths.ts';
import {expandQuestionMap, type QuestionMap} from '../question-map.ts';
import type {SavedFile} from '../types.ts';
import {keptResponse, saveFile} from './fetch-file.ts';
import {partOf} from './part-of.ts';
import {messagePage} from './message-page.ts';
import {keepWithinLimit} from './save.ts';
import {worker, type FetchEvent} from './scope.ts';
import {keyOf, read, savedKeys, write} from './store.ts';
import {
  startingClients,
  changeState,
  elsewhere,
  forgetClosed,
  own,
  readState,
  savedVersion,
  type Version,
} from './versions.ts';

/** Pages from the network, until it is known whether they are of this version. */
const checks = new Map<string, Promise<void>>();

/** The page for an address: as saved, else from the network, else one that says what is missing. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const {request} = event;
  const path = pathBelow(worker.registration.scope, request.url);
  const version = await savedVersion(own);
  event.waitUntil(forgetClosed().catch(() => undefined));
  if (!version) return fetch(request);
  // Malformed: no host has a page for it.
  if (path === undefined) return fetch(request).catch(() => standIn(version, notFoundPage, 404));

  const target = await permanentTarget(path, version);
  if (target !== undefined) return Response.redirect(new URL(target, request.url).href, 302);

  // Some hosts have their pages without the slash, and lead there from the address with it.
  const file = version.byPath.get(path) ?? version.byPath.get(`${path}/`);
  if (!file) return fetch(request).catch(() => standIn(version, notFoundPage, 404));

  const saved = await read(keyOf(file));
  if (saved) return file.path === path ? saved : withSlash(request.url);
  try {
    const response = await fetch(request);
    if (response.type !== 'opaqueredirect') checkPage(event, file, response.clone());
    return response;
  } catch {
    return standIn(version, offlinePage, 503);
  }
}

/** A script, an image, a part of the search: of the version that the page asking for it is of. */
export async function answerPart(event: FetchEvent): Promise<Response> {
  const {request, clientId, resultingClientId} = event;
  const path = pathBelow(worker.registration.scope, request.url);
  await checks.get(clientId);
  const {clients} = await readState();
  const other = clients[clientId];
  if (other !== undefined && resultingClientId !== '') {
    // The page starts a worker of its own.
    await changeState((state) => ({clients: {...state.clients, [resultingClientId]: other}}));
  }

  const version = other === elsewhere ? undefined : await savedVersion(other ?? own);
  const file = path === undefined ? undefined : version?.byPath.get(path);
  if (!file) return fetch(request);
  const saved = await read(keyOf(file));
  const range = request.headers.get('range');
  if (saved) return range === null ? saved : partOf(saved, range);
  const response = await fetch(request);
  // A part of a file is none that could be kept.
  if (other === undefined && response.status === 200) event.waitUntil(keep(file, response.clone()));
  return response;
}

async function permanentTarget(path: string, version: Version): Promise<string | undefined> {
  const id = permanentId(`/${path}`);
  const file = id === null ? undefined : version.byPath.get(version.list.questionMap);
  if (id === null || !file) return undefined;
  try {
    const map = (await read(keyOf(file))) ?? (await saveFile(file));
    return expandQuestionMap((await map.json()) as QuestionMap).get(id);
  } catch {
    // Neither saved nor to be had: the address may still have a document of its own.
    return undefined;
  }
}

function withSlash(address: string): Response {
  const url = new URL(address);
  url.pathname += '/';
  return Response.redirect(url.href, 302);
}

async function standIn(version: Version, path: string, status: number): Promise<Response> {
  const file = version.byPath.get(path);
  const saved = file && (await hasCore(version)) ? await read(keyOf(file)) : undefined;
  if (!saved) return messagePage(status);
  return new Response(saved.body, {status, headers: saved.headers});
}

/** Whether a page would come with its style. */
async function hasCore({list}: Version): Promise<boolean> {
  const saved = await savedKeys();
  return list.files.slice(0, list.core).every((file) => saved.has(keyOf(file)));
}

/** Keep a page from the network, or remember that what it loads is not of this version either. */
function checkPage(event: FetchEvent, file: SavedFile, response: Response): void {
  const id = event.resultingClientId;
  startingClients.add(id);
  const check = keep(file, response).then(async (isOfVersion) => {
    if (isOfVersion) return;
    await changeState(({clients}) => ({clients: {...clients, [id]: elsewhere}}));
    await worker.registration.update().catch(() => undefined);
  });
  checks.set(id, check);
  event.waitUntil(check.finally(() => checks.delete(id)));
}

/** Whether the response is of this version; then it is kept, if there is room. */
async function keep(file: SavedFile, response: Response): Promise<boolean> {
  const kept = await keptResponse(response, file.revision).catch(() => undefined);
  if (!kept) return false;
  await write(keyOf(file), kept)
    .then(keepWithinLimit)
    .catch(() => undefined);
  return true;
}
