// Fetching and unpacking. A file is asked for once; its name tells its content, so that it may be kept for good.
const kept = new Map();

const unzip = async (bytes) => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes; // the host or the browser did it already
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const load = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return unzip(new Uint8Array(await answer.arrayBuffer()));
};

export const bytesOf = (url) => {
  if (!kept.has(url)) {
    const asked = load(url);
    kept.set(url, asked);
    asked.catch(() => kept.delete(url)); // so that it can be tried again
  }
  return kept.get(url);
};

export const jsonOf = async (url) => JSON.parse(new TextDecoder().decode(await bytesOf(url)));

// Reads varints and plain bytes, one after the other.
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  number() {
    let value = 0;
    for (let times = 1; ; times *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * times;
      if (byte < 128) return value;
    }
  }
  numbers(count) {
    return Array.from({ length: count }, () => this.number());
  }
  slice(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

// Numbers in rising order, each kept as its distance from the one before.
export const rising = (bytes) => {
  const reader = new Reader(bytes);
  const found = [];
  for (let value = 0; reader.at < bytes.length; ) found.push((value += reader.number()));
  return found;
};
