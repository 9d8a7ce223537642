import type {ReactNode} from 'react';
import SearchPage from '../../docusaurus/SearchPage';

/** An app has no page to practise on. */
export default function AppSearchPage(): ReactNode {
  return <SearchPage practises={false} />;
}
