/**
 * Bring a phone's keyboard up. It comes only for a field that is focused while the tap is
 * handled, and the dialog with the real field may still be on its way: this one stands in.
 *
 * @returns What removes the field again.
 */
export function holdKeyboard(): () => void {
  if (!matchMedia('(pointer: coarse)').matches) return () => undefined;
  const field = document.createElement('input');
  field.type = 'search';
  field.tabIndex = -1;
  field.setAttribute('aria-hidden', 'true');
  // Less than 16 px, and a phone zooms in.
  field.style.cssText = 'position:fixed;top:0;opacity:0;font-size:16px;pointer-events:none';
  document.body.append(field);
  field.focus({preventScroll: true});
  return () => {
    field.remove();
  };
}
