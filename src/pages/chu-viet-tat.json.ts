import { getContent } from '../data/content.ts';

/** Abbreviations that mean one thing only, for the voice that reads a page aloud. */
export async function GET() {
  const { abbreviations } = await getContent();
  const single = [...abbreviations].flatMap(([id, { data }]) =>
    data.meanings.length === 1 ? [[id, data.meanings[0]]] : [],
  );
  return new Response(JSON.stringify(Object.fromEntries(single)));
}
