// Files as articles: text and HTML are one article each, JSON and JSON lines are many.

/** The articles in ``files``, each with the name of its file; throws with a plain sentence for what cannot be read. */
export async function articlesIn(files) {
  return (await Promise.all([...files].map(read))).flat();
}

async function read(file) {
  const text = await decoded(file);
  const kind = file.name.toLowerCase().split(".").pop();
  if (kind === "html" || kind === "htm") return [{ name: file.name, article: { html: text } }];
  if (kind === "json") return named(file, several(parsed(text, file.name)));
  if (kind === "jsonl" || kind === "ndjson") {
    const lines = text
      .split("\n")
      .map((line, place) => [line.trim(), place + 1])
      .filter(([line]) => line);
    return named(
      file,
      lines.map(([line, number]) => parsed(line, `${file.name}, line ${number}`)),
    );
  }
  return [{ name: file.name, article: { text } }];
}

async function decoded(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(`${file.name} is not text in UTF-8. Save it as UTF-8 and add it again.`);
  }
}

function parsed(text, name) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name} is no JSON.`);
  }
}

const several = (content) =>
  Array.isArray(content) ? content : Array.isArray(content?.articles) ? content.articles : [content];
const named = (file, articles) =>
  articles.map((article, place) => ({ name: articles.length > 1 ? `${file.name}, ${place + 1}` : file.name, article }));
