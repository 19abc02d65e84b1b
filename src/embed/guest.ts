/*
 * The script inside an embedded chart: tells the page around it how high the chart is, in the words
 * of every loader that such a page may already have. Built into one classic inline script, because a
 * module does not run in a sandbox without an origin. It stores nothing and asks the network nothing.
 */

/** Changes of height that one width may bring: a page that grows with its frame must come to rest. */
const CHANGES_PER_WIDTH = 8;
/** Prefix of both directions of iframe-resizer. */
const RESIZER = '[iFrameSizer]';

const chart = document.querySelector('main') as HTMLElement;
const id = chart.dataset['chart'];
const pymId = new URLSearchParams(location.search).get('childId');
const secret = /secret=(\w+)/.exec(location.hash)?.[1];
const changes: Record<number, number> = {};
let resizer: string | undefined;
let resizerEvent = '';
let told = 0;
let timer = 0;

const post = (message: unknown) => parent.postMessage(message, '*');
const say = (type: string, more?: object) =>
  post({ source: 'bound-figures', v: 1, chart: id, type, ...more });

/** Tells the height if it is new, or if somebody asked. A frame that is not shown has none. */
function tell(asked?: unknown): void {
  const height = Math.ceil(chart.getBoundingClientRect().height - 0.01);
  const width = innerWidth;
  if (!(height > 0 && width > 0) || (height === told && !asked)) return;
  if (height !== told) {
    changes[width] = (changes[width] ?? 0) + 1;
    if (changes[width] > CHANGES_PER_WIDTH) return;
  }
  told = height;
  say('height', { height, width });
  post({ 'datawrapper-height': { [id as string]: height } });
  post(JSON.stringify({ context: 'iframe.resize', src: location.href, height }));
  post({ sentinel: 'amp', type: 'embed-size', height });
  post({ type: 'iframe-resized', width, height });
  if (pymId) post(['pym', pymId, 'height', height].join('xPYMx'));
  if (secret) post({ message: 'height', value: height, secret });
  if (resizer) post(RESIZER + [resizer, height, width, resizerEvent].join(':'));
  resizerEvent = 'resizeObserver';
}

/** True for a message that asks for the height; an iframe-resizer also says who we are to it. */
function asks(data: unknown): boolean {
  if (typeof data === 'string') {
    if (!data.startsWith(RESIZER)) return /^pymxPYMx.*xPYMxwidthxPYMx/.test(data);
    const [name, , flag] = data.slice(RESIZER.length).split(':');
    if (flag !== 'true' && flag !== 'false') return name === 'resize';
    resizer = name;
    resizerEvent = 'init:1';
    return true;
  }
  const { sentinel, type, message, secret: theirs } = (data ?? {}) as Record<string, unknown>;
  return (
    (sentinel === 'amp' && type === 'frames-init') ||
    type === 'iframe-child-init' ||
    type === 'iframe-get-child-dimensions' ||
    (message === 'ready' && theirs === secret)
  );
}

if (parent !== window) {
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !asks(data) || timer) return;
    // However often it is asked in one turn, it answers once.
    timer = window.setTimeout(() => {
      timer = 0;
      tell(true);
    });
  });
  addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a');
    if (!link) return;
    say(link.hasAttribute('download') ? 'download' : 'interact');
    // In a sandbox without windows the page around may follow a link for us.
    if (secret && link.target) post({ message: 'link', value: link.href, secret });
  });
  new ResizeObserver(() => tell()).observe(chart);
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      say('view');
      observer.disconnect();
    },
    { threshold: 0.3 },
  ).observe(chart);
  addEventListener('load', tell);
  post('[iFrameResizerChild]Ready');
  tell();
}
