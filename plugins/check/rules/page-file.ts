/*
 * Why: only files that pages ask for are published. One that is not there is missing on the page,
 * and one from outside the bank could be anything on the machine that builds the site.
 *
 * Bad:   ![Pods](../../../.ssh/id_rsa)   ![Pods](pods.yaml)   [Manifest](./no-such-file.yaml)
 * Good:  ![Pods](./pods.png)   [Manifest](./deployment.yaml)   ![Logo](/img/logo.svg)
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';

export function pageFile(bank: Bank): BankFinding[] {
  return bank.pages
    .filter(({path}) => bank.chosen(path))
    .flatMap(({path, files}) =>
      files.flatMap((reference) => {
        const found = bank.findFile(path, reference);
        if (!('problem' in found)) return [];
        const {line, column} = reference;
        return [{file: path, line, column, ...found.problem}];
      }),
    );
}
