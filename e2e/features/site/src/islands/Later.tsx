import {useState, type ReactNode} from 'react';

export default function Later(): ReactNode {
  const [pressed, setPressed] = useState(0);
  return (
    <button
      type="button"
      onClick={() => {
        setPressed(pressed + 1);
      }}
    >
      Pressed {pressed}
    </button>
  );
}
