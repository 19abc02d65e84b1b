import { choose, moves, watchPreference } from './preference.ts';

export interface ToolWords {
  readonly copy: string;
  readonly copied: string;
  readonly share: string;
  readonly motion: string;
  readonly on: string;
  readonly off: string;
}

/**
 * At the first step of every scene: copy its address, or share it where the device can, the switch
 * for movement, and the same scene in the other languages. Answers how to end.
 */
export function addTools(document: Document, words: ToolWords): () => void {
  const switches: HTMLButtonElement[] = [];
  const made: Element[] = [];
  for (const scene of document.querySelectorAll<HTMLElement>('[data-scene]')) {
    const nav = scene.querySelector('.step-nav');
    if (!nav) continue;
    const tools = document.createElement('span');
    tools.className = 'tools';
    const toggle = button(words.motion, () => choose(moves() ? 'off' : 'on'));
    // Its state is seen here and heard from the button itself.
    const state = document.createElement('span');
    state.setAttribute('aria-hidden', 'true');
    toggle.append(state);
    switches.push(toggle);
    tools.append(toggle, shareButton(scene, words), ...languageLinks(document, scene));
    nav.append(tools);
    made.push(tools);
  }
  const show = () => {
    for (const toggle of switches) {
      toggle.setAttribute('aria-pressed', String(moves()));
      if (toggle.lastElementChild) {
        toggle.lastElementChild.textContent = moves() ? words.on : words.off;
      }
    }
  };
  show();
  const end = watchPreference(show);
  return () => {
    end();
    for (const tools of made) tools.remove();
  };
}

/** The masthead's links to the same story in other languages, leading to a scene of it. */
function languageLinks(document: Document, scene: HTMLElement): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.masthead a[hreflang]');
  return [...links].map((link) => {
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.hash = scene.id;
    return copy;
  });
}

/** The device's own way to share where it has one; else the address is copied. */
function shareButton(scene: HTMLElement, words: ToolWords): HTMLButtonElement {
  const url = () => new URL(`#${scene.id}`, location.href).href;
  const title = scene.querySelector('.section-title')?.textContent?.trim() ?? '';
  if (typeof navigator.share === 'function') {
    return button(words.share, () => {
      // Who closes the device's sheet without sharing has done nothing wrong.
      navigator.share({ title, url: url() }).catch(() => {});
    });
  }
  const copy = button(words.copy, async () => {
    await copyText(url());
    copy.textContent = words.copied;
    setTimeout(() => {
      copy.textContent = words.copy;
    }, 2000);
  });
  // What the button says when it has done its work is read out.
  copy.setAttribute('aria-live', 'polite');
  return copy;
}

/** In-app browsers often have no clipboard for scripts, or refuse it: then a selection is copied. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
