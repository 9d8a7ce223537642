import type {WorkerMessage} from '../../outputs/offline/types';
import {readChoice, readLater, writeChoice, writeLater} from './choice';
import {renderControl, renderOffer} from './render';
import './styles.css';
import {isWhole, isWithinLimit, viewOf, type Known, type View} from './view';
import {describe, removedWord} from './words';
import type {WorkerLink} from './worker-link';
import {mayFetchEarly} from '../search/early';
import {announce} from '../client/announce';

/* Saves the site for reading without a network, and says in the footer how far that is. */

/** How often a page that stays open asks for a newer version, in milliseconds. */
const askAgain = 60 * 60 * 1000;

export class OfflineControl {
  readonly #base: string;
  readonly #link: WorkerLink;
  #known: Known = {summary: null, status: null, isOffered: false, held: null, isRefused: false};
  #isConnected = false;
  #isPutOff: boolean;
  /** The reader has asked for it, and is told how it ends. */
  #isAwaited = false;

  constructor(base: string, link: WorkerLink) {
    this.#base = base;
    this.#link = link;
    this.#isPutOff = readLater(base);
  }

  async start(): Promise<void> {
    this.#link.listen((message) => {
      this.#hear(message);
    });
    document.addEventListener('click', this.#onClick);
    const choice = readChoice(this.#base);
    const hasWorker = await this.#link.existing();
    if (choice !== 'removed' && (hasWorker || mayFetchEarly() || choice === 'saved')) {
      // Where it is blocked or cannot be had there is nothing to offer.
      await this.#connect();
      return;
    }

    this.#learn({summary: await this.#link.summary()});
  }

  async #connect(): Promise<boolean> {
    if (!(await this.#link.register())) return false;
    this.#link.send({type: 'status'});
    if (this.#isConnected) return true;
    this.#isConnected = true;
    this.#link.onOffer(() => {
      this.#learn({isOffered: true, held: null});
    });
    void this.#link.update();
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - asked < askAgain) return;
      asked = Date.now();
      void this.#link.update();
    });
    return true;
  }

  #hear(message: WorkerMessage): void {
    switch (message.type) {
      case 'status': {
        const isFirst = this.#known.status === null;
        this.#learn({status: message});
        if (isFirst && this.#maySave()) this.#link.send({type: 'save'});
        break;
      }
      case 'refused':
        this.#learn({isRefused: true});
        break;
      case 'held':
        this.#learn({held: message});
        break;
      case 'removed':
        this.#learn({status: null, isOffered: false, held: null});
        if (this.#isAwaited) announce(removedWord());
        this.#isAwaited = false;
        void this.#link.summary().then((summary) => {
          this.#learn({summary});
        });
    }
  }

  /** Whether to go on saving without being asked. */
  #maySave(): boolean {
    const {status} = this.#known;
    return status !== null && !isWhole(status) && isWithinLimit(status) && mayFetchEarly();
  }

  #learn(news: Partial<Known>): void {
    const before = viewOf(this.#known)?.state;
    this.#known = {...this.#known, ...news};
    const view = viewOf(this.#known);
    this.#render(view);
    if (!view || view.state === before) return;
    const isEnd = view.state !== 'saving' && view.state !== 'unsaved';
    // What goes on by itself is not worth an interruption, except for what is new.
    if (view.state === 'offered' || this.#isAwaited) announce(describe(view));
    if (isEnd) this.#isAwaited = false;
  }

  /** The offer is in one place: in the corner until it is put off, then in the footer. */
  #render(view: View | null): void {
    const isInCorner = view?.state === 'offered' && !this.#isPutOff;
    renderControl(isInCorner ? null : view);
    renderOffer(isInCorner ? view : null);
  }

  readonly #onClick = ({target}: MouseEvent): void => {
    const button = target instanceof Element ? target.closest('[data-offline-action]') : null;
    if (!(button instanceof HTMLElement)) return;
    switch (button.dataset.offlineAction) {
      case 'save':
        void this.#save();
        break;
      case 'remove':
        this.#isAwaited = true;
        writeChoice(this.#base, 'removed');
        this.#link.send({type: 'remove'});
        break;
      case 'activate':
        this.#link.takeOver();
        break;
      case 'allow':
        if (this.#known.held) {
          this.#link.send({type: 'allow', version: this.#known.held.version});
          this.#learn({held: null});
        }

        break;
      case 'later':
        this.#isPutOff = true;
        writeLater(this.#base);
        this.#render(viewOf(this.#known));
    }
  };

  async #save(): Promise<void> {
    this.#isAwaited = true;
    writeChoice(this.#base, 'saved');
    // The reader wants to rely on it, so the browser should not make room with it.
    void Promise.resolve(navigator.storage.persist()).catch(() => undefined);
    const isConnected = await this.#connect();
    this.#learn({isRefused: !isConnected});
    if (isConnected) this.#link.send({type: 'save'});
  }
}
