import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * A diagram, drawn when the site was built. Pressed it fills the window: as a popover, which needs no
 * script, and is left with Escape or with its button.
 *
 * @param id - Unique on the page.
 * @param svg - What `remark-diagrams` drew: an element that says in words what it shows.
 * @param height - Of the drawing, in pixels.
 */
export default function Diagram({
  id,
  svg,
  height,
}: {
  id: string;
  svg: string;
  height: string;
}): ReactNode {
  const room = <svg className={styles.room} width="1" height={height} aria-hidden="true" />;
  return (
    <figure className={styles.figure} data-diagram>
      {/* Keeps the room while the drawing fills the window: nothing below moves. */}
      {room}
      <div className={styles.view} id={id} popover="auto">
        <button type="button" className={styles.size} popoverTarget={id}>
          <span>
            <Translate id="diagram.enlarge">Enlarge</Translate>
          </span>
          <span>
            <Translate id="diagram.close">Close</Translate>
          </span>
        </button>
        {/* Scrolls inside itself, so it must be reachable by keyboard. */}
        <div
          className={styles.drawing}
          tabIndex={0}
          role="group"
          aria-label={translate({id: 'diagram.label', message: 'Diagram'})}
        >
          {/* However low the window is, the drawing is not smaller than on the page. */}
          {room}
          <div dangerouslySetInnerHTML={{__html: svg}} />
        </div>
      </div>
    </figure>
  );
}
