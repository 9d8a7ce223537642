import type {PageMessage, Summary, WorkerMessage} from '../../outputs/offline/types';
import {onTabs, tellTabs} from './choice';

/**
 * How long the version before may keep the new one from taking over, in milliseconds. Browsers wait
 * until it has nothing to do, and Chromium at times does not notice.
 */
const patience = 8000;

/** The browser's side of the service worker. Nothing here throws: a site without one works. */
export class WorkerLink {
  readonly #base: string;
  readonly #workers: ServiceWorkerContainer;
  #registration: ServiceWorkerRegistration | undefined;

  private constructor(base: string, workers: ServiceWorkerContainer) {
    this.#base = base;
    this.#workers = workers;
  }

  /** Nothing where the browser has no workers, or does not let this site have one. */
  static open(base: string): WorkerLink | undefined {
    try {
      // Absent on insecure pages; asking throws where storage is blocked.
      const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
      return workers && 'caches' in window ? new WorkerLink(base, workers) : undefined;
    } catch {
      return undefined;
    }
  }

  listen(onMessage: (message: WorkerMessage) => void): void {
    this.#workers.addEventListener('message', ({data}) => {
      onMessage(data as WorkerMessage);
    });
    this.#workers.startMessages();
    onTabs(this.#base, () => {
      location.reload();
    });
  }

  /** The worker that an earlier visit has left. */
  async existing(): Promise<boolean> {
    try {
      const found = await this.#workers.getRegistration(this.#base);
      // One of a site above this one is not ours.
      if (found?.scope === new URL(this.#base, location.href).href) this.#registration = found;
    } catch {
      return false;
    }

    return this.#registration !== undefined;
  }

  /** Whether there is a worker now. */
  async register(): Promise<boolean> {
    try {
      const options: RegistrationOptions = {scope: this.#base, updateViaCache: 'none'};
      // Some that block workers answer with nothing.
      const registration = (await this.#workers.register(`${this.#base}sw.js`, options)) as
        ServiceWorkerRegistration | undefined;
      if (!registration) return false;
      this.#registration = registration;
      return await isActive(registration);
    } catch {
      return false;
    }
  }

  /** Ask the host for a newer version; without a network there is none. */
  async update(): Promise<void> {
    await this.#registration?.update().catch(() => undefined);
  }

  send(message: PageMessage): void {
    this.#registration?.active?.postMessage(message);
  }

  /** Calls back whenever a version waits that is to replace another. */
  onOffer(offer: () => void): void {
    const registration = this.#registration;
    if (!registration) return;
    const look = () => {
      if (registration.waiting && registration.active) offer();
    };
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    registration.installing?.addEventListener('statechange', look);
    look();
  }

  /** Let the waiting version take over; the page is loaded again when it has. */
  takeOver(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) {
      // Another tab was faster.
      location.reload();
      return;
    }

    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') location.reload();
    });
    const message: PageMessage = {type: 'activate'};
    waiting.postMessage(message);
    setTimeout(() => {
      if (waiting.state === 'installed' && navigator.onLine) void this.#startAgain();
    }, patience);
  }

  /** The page comes from the host, and installs the new version with what is saved already. */
  async #startAgain(): Promise<void> {
    await this.#registration?.unregister().catch(() => undefined);
    // The worker before goes with the last of its tabs, and so do its files.
    tellTabs(this.#base);
    location.reload();
  }

  async summary(): Promise<Summary | null> {
    try {
      const response = await fetch(`${this.#base}offline/summary.json`, {cache: 'no-cache'});
      return response.ok ? ((await response.json()) as Summary) : null;
    } catch {
      return null;
    }
  }
}

/** Whether it gets to work; one that cannot be installed does not. */
function isActive(registration: ServiceWorkerRegistration): Promise<boolean> {
  if (registration.active) return Promise.resolve(true);
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return Promise.resolve(false);
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(registration.active !== null);
    });
  });
}
