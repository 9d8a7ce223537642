import type {Log} from 'sarif';
import {escapePath} from '../language/escape-path.ts';
import {describe} from './format.ts';
import {ruleIds, rules} from './rules/index.ts';
import type {Message} from './types.ts';

/**
 * Messages as SARIF 2.1.0: what GitHub's code scanning, GitLab, Azure DevOps and editors read.
 *
 * @param messages - Their files are relative to the root of the repository.
 */
export function toSarif(messages: readonly Message[]): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'viva lint',
            rules: ruleIds.map((id) => ({
              id,
              shortDescription: {text: rules[id].about},
              help: {text: rules[id].fix},
              defaultConfiguration: {level: rules[id].severity},
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: messages.map((message) => ({
          ruleId: message.ruleId,
          ruleIndex: ruleIds.indexOf(message.ruleId),
          level: message.severity,
          message: {text: describe(message)},
          locations: [
            {
              physicalLocation: {
                // From here to there is for who reads it to say: code scanning takes the repository.
                artifactLocation: {uri: escapePath(message.file), uriBaseId: '%SRCROOT%'},
                region: {startLine: message.line, startColumn: message.column},
              },
            },
          ],
        })),
      },
    ],
  };
}
