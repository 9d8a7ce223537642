import {translate} from '@docusaurus/Translate';

/** Said beside what shows comments, before it is pressed. */
export function commentsPrivacy(host: string): string {
  return translate(
    {
      id: 'comments.privacy',
      message: 'Kept on GitHub. When you press, they come from {host}, which learns what you read.',
    },
    {host: new URL(host).host},
  );
}
