/** What a host answered to one address. */
export interface Answer {
  readonly address: string;
  readonly status: number;
  /** The type without its parameters, and whether UTF-8 is said. */
  readonly type: string;
  readonly isUtf8: boolean;
  /** True where pages of every other house may read it. */
  readonly isShared: boolean;
  readonly kept: string;
  readonly text: string;
}

/** Asks for one address, at most twenty seconds. Status 0 where nobody answers; the text says why. */
export async function ask(address: string): Promise<Answer> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    const [type = '', ...parameters] = (answer.headers.get('content-type') ?? '').split(';');
    return {
      address,
      status: answer.status,
      type: type.trim(),
      isUtf8: /charset="?utf-8/i.test(parameters.join(';')),
      isShared: answer.headers.get('access-control-allow-origin') === '*',
      kept: answer.headers.get('cache-control') ?? '',
      text: await answer.text(),
    };
  } catch (error) {
    const text = error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error);
    return { address, status: 0, type: '', isUtf8: false, isShared: false, kept: '', text };
  }
}
