/** A file of data, readable for people too. */
export function jsonFile(value: unknown): Response {
  return fileOf(`${JSON.stringify(value, null, 2)}\n`, 'application/json; charset=utf-8');
}

export function csvFile(text: string): Response {
  return fileOf(text, 'text/csv; charset=utf-8');
}

export function xmlFile(text: string, type = 'application/xml'): Response {
  return fileOf(text, `${type}; charset=utf-8`);
}

/** Plain words. With a byte order mark, without which some editors of Windows guess the encoding. */
export function textFile(text: string): Response {
  return fileOf(`\ufeff${text}`, 'text/plain; charset=utf-8');
}

/** Pictures and archives. */
export function binaryFile(bytes: Uint8Array, type: string): Response {
  return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } });
}

export function svgFile(text: string): Response {
  return fileOf(text, 'image/svg+xml; charset=utf-8');
}

/** Bytes and not a string: a response made of a string would lose its byte order mark. */
function fileOf(text: string, type: string): Response {
  return new Response(new TextEncoder().encode(text), { headers: { 'Content-Type': type } });
}
