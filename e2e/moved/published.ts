import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The ledger of the bank as it was published. */
export const publishedIds = join(__dirname, '../../build-moved-bank/published-ids.txt');

export interface OldAddress {
  id: string;
  /** Of the page that it was on, without slashes at its ends. */
  page: string;
}

/** Every address that the published bank had. */
export function publishedAddresses(): OldAddress[] {
  return readFileSync(publishedIds, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [id = '', page = ''] = line.split(' ');
      return {id, page};
    });
}
