import {useEffect, useState, version, type ReactNode} from 'react';

/** Says which library draws it. */
export default function Chart({values}: {values: readonly number[]}): ReactNode {
  const [library, setLibrary] = useState('nobody yet');
  useEffect(() => {
    setLibrary(`React ${version.split('.')[0] ?? ''}`);
  }, []);
  return (
    <p>
      {values.length} values drawn by {library}
    </p>
  );
}
