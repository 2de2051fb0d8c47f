import { crc32 } from 'node:zlib';
import { bytes, littleEndian, uint16, uint32 } from './bytes.js';

const decoded = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

// Made with ImageMagick: real pictures of 2 × 2 pixels (the progressive one 16 × 16) with nothing but the picture in them.
export const JPEG = decoded(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAACAAIDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABwQAAICAgMAAAAAAAAAAAAAAAECBAUABgMTYf/EABUBAQEAAAAAAAAAAAAAAAAAAAcI/8QAHREBAQEAAwEAAwAAAAAAAAAAAQIDBAUGAAcRIf/aAAwDAQACEQMRAD8APm465Upt14q1cJVE7nAAjoAB2N5hl1ftvUcfgYY49pyJiYkA20ACQACv0AfwD64/x95zpe38d0/Y9jwstt9uNheml5xd3d5TVXdUNVVUtVVKqqq/f//Z',
);
export const PROGRESSIVE_JPEG = decoded(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAQABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/aAAwDAQACEAMQAAABy0DH/wD/xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQABBQKqqv/EABURAQEAAAAAAAAAAAAAAAAAAAAU/9oACAEDAQE/AbX/xAAVEQEBAAAAAAAAAAAAAAAAAAAAFP/aAAgBAgEBPwGB/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwIf/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABPyEf/9oADAMBAAIAAwAAABDH/8QAFREBAQAAAAAAAAAAAAAAAAAAAHH/2gAIAQMBAT8Qp//EABURAQEAAAAAAAAAAAAAAAAAAABx/9oACAECAQE/EIf/xAAWEAEBAQAAAAAAAAAAAAAAAABxABD/2gAIAQEAAT8QUtP/2Q==',
);
export const CMYK_JPEG = decoded(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgAAgACBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAHBAAAgICAwAAAAAAAAAAAAAAAQIFBgAEEyEx/8QAFQEBAQAAAAAAAAAAAAAAAAAABwj/xAAdEQADAAMAAwEAAAAAAAAAAAABAgMEBQYAByER/9oADgQBAAIRAxEEAAA/AEBTrHYXqMG7z0izNG6xJO05JPEvfuJu69b8ZlbPIvfUYrO1HLMceRJJYkkkp+kk/ST9J8hr2t1/Q6Dvd3qdTn2hjQzMmcpTq6TnNLOqTmisFREUBVVQFVQAAAPKp5//2Q==',
);
export const PNG = decoded(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAgMAAAAP2OW3AAAACVBMVEX/AAAAAP8A/wCHDR4IAAAADElEQVQI12MQYGgAAAC0AJHRKcfsAAAAAElFTkSuQmCC',
);
export const GIF = decoded(
  'R0lGODlhAgACAPEAAP8AAAAA/wD/AP///yH5BAAKAAAAIf8LTkVUU0NBUEUyLjADAQIAACwAAAAAAgACAAACA0QEBQAh+QQACgAAACwAAAAAAgACAAACAwwgBQA7',
);
export const WEBP = decoded(
  'UklGRkIAAABXRUJQVlA4IDYAAACwAQCdASoCAAIAAUAmJZgCdAEO/gLsAP71/n0Q6uMFyVvtsIAT2uLmyIo/+CC/iC/iCv4AAAA=',
);
export const LOSSLESS_WEBP = decoded(
  'UklGRioAAABXRUJQVlA4TB4AAAAvAUAAABcgEEjaH3qN+RcQFPk/2vwHXwoukBDR/xA=',
);

/** Stands for everything that must not leave the computer. */
export const SECRET = 'Seacrest ward 51.5007N';

type Part = string | number | Uint8Array;

export function segment(marker: number, ...content: readonly Part[]): Uint8Array {
  const whole = bytes(...content);
  return bytes(0xff, marker, uint16(whole.length + 2), whole);
}

/** A JPEG with more segments in front, where cameras put them. */
export function jpegWith(...segments: readonly Uint8Array[]): Uint8Array {
  return withInFront(JPEG, segments);
}

export function withInFront(jpeg: Uint8Array, segments: readonly Uint8Array[]): Uint8Array {
  return bytes(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

export function chunk(type: string, ...data: readonly Part[]): Uint8Array {
  const content = bytes(type, ...data);
  return bytes(uint32(content.length - 4), content, uint32(crc32(content)));
}

const PNG_HEADER = 33;
const PNG_END = PNG.length - 12;

/** A PNG with more chunks behind its header and in front of its end. */
export function pngWith(first: readonly Uint8Array[], last: readonly Uint8Array[] = []): Uint8Array {
  return bytes(PNG.subarray(0, PNG_HEADER), ...first, PNG.subarray(PNG_HEADER, PNG_END), ...last, PNG.subarray(PNG_END));
}

export function extension(label: number, ...blocks: readonly (string | Uint8Array)[]): Uint8Array {
  return bytes(0x21, label, ...blocks.flatMap((block) => [block.length, block]), 0);
}

/** Header, screen and a table of four colours. */
const GIF_HEAD = 25;

/** A GIF with more blocks in front of its pictures and behind them. */
export function gifWith(first: readonly Uint8Array[], last: readonly Uint8Array[] = []): Uint8Array {
  return bytes(GIF.subarray(0, GIF_HEAD), ...first, GIF.subarray(GIF_HEAD, -1), ...last, 0x3b);
}

export function riffChunk(type: string, ...data: readonly Part[]): Uint8Array {
  const content = bytes(...data);
  return bytes(type, littleEndian(uint32(content.length)), content, ...(content.length % 2 === 1 ? [0] : []));
}

export function webpOf(...chunks: readonly Uint8Array[]): Uint8Array {
  return riffChunk('RIFF', 'WEBP', ...chunks);
}

/** The chunk of the picture in a WebP without an extended head. */
export const WEBP_PICTURE = WEBP.subarray(12);

export const WEBP_FLAGS = { profile: 0x20, alpha: 0x10, exif: 0x08, xmp: 0x04, animation: 0x02 };

export function extendedHead(flags: number): Uint8Array {
  return riffChunk('VP8X', flags, 0, 0, 0, 1, 0, 0, 1, 0, 0);
}

/** EXIF as telephones write it: maker, orientation, a place with its own table, and a thumbnail. */
export function tiff(orientation: number, order: 'big' | 'little' = 'big'): Uint8Array {
  const turned = (number: Uint8Array) => (order === 'big' ? number : littleEndian(number));
  const short = (value: number) => turned(uint16(value));
  const long = (value: number) => turned(uint32(value));
  const entry = (tag: number, type: number, count: number, value: Uint8Array) => bytes(short(tag), short(type), long(count), value);
  const made = 8 + 2 + 3 * 12 + 4;
  const place = made + SECRET.length;
  const placeTable = bytes(short(1), entry(1, 2, 2, bytes('N', 0, 0, 0)), long(0));
  const thumbnailTable = bytes(short(0), long(0));
  return bytes(
    order === 'big' ? 'MM' : 'II',
    short(42),
    long(8),
    short(3),
    entry(0x010f, 2, SECRET.length, long(made)),
    entry(0x0112, 3, 1, bytes(short(orientation), 0, 0)),
    entry(0x8825, 4, 1, long(place)),
    long(place + placeTable.length),
    SECRET,
    placeTable,
    thumbnailTable,
    JPEG,
  );
}
