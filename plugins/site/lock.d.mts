export interface Holder {
  pid: number;
  host: string;
  since: string;
}

export function takeLock(file: string, onWait: (holder: Holder | undefined) => void): Promise<void>;
export function tryLock(file: string): boolean;
export function releaseLock(file: string): void;
