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

/** Bytes and not a string: a response made of a string would lose its byte order mark. */
function fileOf(text: string, type: string): Response {
  return new Response(new TextEncoder().encode(text), { headers: { 'Content-Type': type } });
}
