declare module '@generated/question-bank/default/home.json' {
  import type {Home} from '@site/plugins/question-bank/types';
  const home: Home;
  export default home;
}

declare module '@generated/question-bank/default/topics.json' {
  import type {Topic} from '@site/plugins/question-bank/types';
  const topics: Topic[];
  export default topics;
}
