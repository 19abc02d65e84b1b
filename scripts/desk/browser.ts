import type { DraftReport } from './drafts.ts';

/** The parts of Decap CMS that the desk uses; React's own `createElement` is its `h`. */
interface Decap {
  readonly CMS: {
    init(options: { readonly config: unknown }): void;
    registerPreviewTemplate(name: string, component: unknown): void;
    registerPreviewStyle(style: string, options: { readonly raw: boolean }): void;
  };
  readonly h: (type: unknown, props: object | null, ...children: unknown[]) => unknown;
  readonly createClass: (parts: object) => unknown;
  CMS_MANUAL_INIT: boolean;
}

interface Entry {
  getIn(path: readonly string[]): { toJS(): unknown };
}

interface Settings {
  readonly collections: readonly {
    readonly files: readonly { readonly name: string; readonly file: string }[];
  }[];
}

/** A pause in typing after which the page is drawn anew, in milliseconds. */
const PAUSE = 250;

const STYLE = `
  html, body, .frame-content, .frame-content > div { height: 100%; margin: 0 }
  .desk { display: flex; flex-direction: column; height: 100vh; font: 14px/1.5 system-ui, sans-serif }
  .desk-report { flex: none; max-height: 40vh; overflow: auto; border-bottom: 1px solid #999; padding: 8px 12px }
  .desk-report p { margin: 0 }
  .desk-report pre { margin: 0 0 8px; padding: 8px; overflow-x: auto; font: 12px/1.5 "Noto Sans Mono CJK SC", "Sarasa Mono SC", NSimSun, ui-monospace, monospace;
    background: #fff8e1; border-left: 4px solid #b26a00 }
  .desk-report pre[data-level="error"] { background: #fdecea; border-color: #b3261e }
  .desk-page { position: relative; flex: 1 }
  .desk-page iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #fff }
  .desk-page iframe[data-waiting] { visibility: hidden }`;

/** The preview of one file: what is wrong with it, and the page that the site's own renderer draws. */
function previewOf(file: string, { h, createClass }: Decap): unknown {
  return createClass({
    getInitialState: () => ({ report: [], page: null, shown: null }),
    componentDidMount(this: Preview) {
      this.ask();
    },
    componentDidUpdate(this: Preview, before: { entry: Entry }) {
      if (before.entry === this.props.entry) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    },
    componentWillUnmount(this: Preview) {
      clearTimeout(this.timer);
      this.asked = -1;
    },
    async ask(this: Preview) {
      const asked = (this.asked ?? 0) + 1;
      this.asked = asked;
      const answer = await compile(file, this.props.entry.getIn(['data']).toJS());
      // A later text has been sent meanwhile.
      if (this.asked !== asked) return;
      this.setState({ report: answer.report, page: answer.page ?? this.state.page });
    },
    render(this: Preview) {
      const { report, page, shown } = this.state;
      const frames = page === shown || page === null ? [shown] : [shown, page];
      return h(
        'div',
        { className: 'desk' },
        h('section', { className: 'desk-report', 'aria-live': 'polite' }, ...lines(report, h)),
        h(
          'div',
          { className: 'desk-page' },
          ...frames.flatMap((src) => (src ? [this.frame(src, src !== shown)] : [])),
        ),
      );
    },
    /** The next page loads behind the one in view, and takes its place where it was being read. */
    frame(this: Preview, src: string, isWaiting: boolean) {
      return h('iframe', {
        key: src,
        src,
        title: '预览',
        sandbox: 'allow-same-origin',
        'data-waiting': isWaiting ? '' : undefined,
        onLoad: (event: { currentTarget: HTMLIFrameElement }) => {
          const old = event.currentTarget.parentElement?.querySelector(
            'iframe:not([data-waiting])',
          );
          const top = (old as HTMLIFrameElement | null)?.contentWindow?.scrollY ?? 0;
          event.currentTarget.contentWindow?.scrollTo({ top, behavior: 'instant' });
          this.setState({ shown: src });
        },
      });
    },
  });
}

interface Preview {
  readonly props: { readonly entry: Entry };
  readonly state: DraftReport & { readonly shown: string | null };
  timer?: ReturnType<typeof setTimeout>;
  asked?: number;
  setState(state: object): void;
  ask(): Promise<void>;
  frame(src: string, isWaiting: boolean): unknown;
}

function lines(report: DraftReport['report'], h: Decap['h']): unknown[] {
  if (report.length === 0) return [h('p', null, '没有发现问题。')];
  return report.map(({ level, text }, key) => h('pre', { key, 'data-level': level }, text));
}

/** What the compiler says about a form's content. A server that does not answer is said as well. */
async function compile(file: string, data: unknown): Promise<DraftReport> {
  try {
    const answer = await fetch('/desk/preview/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ file, data }),
    });
    if (answer.ok) return (await answer.json()) as DraftReport;
    throw new Error(String(answer.status));
  } catch (error) {
    const text = `预览没有画出来（${error}）。看一看终端里 npm run desk 说了什么。`;
    return { page: null, report: [{ level: 'error', text }] };
  }
}

async function open(): Promise<void> {
  const decap = window as unknown as Decap;
  decap.CMS_MANUAL_INIT = true;
  // Nobody logs in on her own machine.
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
  const config: Settings = await (await fetch('/desk/config.json')).json();
  await new Promise((done) => {
    const script = document.createElement('script');
    script.src = '/desk/cms/decap-cms.js';
    script.addEventListener('load', done);
    document.body.append(script);
  });
  decap.CMS.registerPreviewStyle(STYLE, { raw: true });
  for (const { name, file } of config.collections.flatMap(({ files }) => files)) {
    decap.CMS.registerPreviewTemplate(name, previewOf(file, decap));
  }
  decap.CMS.init({ config });
}

void open();
