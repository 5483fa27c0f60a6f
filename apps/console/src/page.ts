/** What the service wrote into the page that it sent. */
function meta(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

/** Styles that the component library writes carry it; without it the page's policy refuses them. */
export const NONCE = meta('qingxin-nonce');

export const IS_DEMO = meta('qingxin-mode') === 'demo';
