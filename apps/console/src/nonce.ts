import { NONCE } from './page.ts';

/**
 * Parts of the component library write a style without being told the nonce (the width of the scroll bar, the page behind a
 * dialogue). Whatever a script of ours creates is ours, and gets it here; markup that came in some other way does not.
 */
const create: (name: string, options?: ElementCreationOptions) => HTMLElement = document.createElement.bind(document);

if (NONCE !== '') {
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = NONCE;
    return element;
  };
}
