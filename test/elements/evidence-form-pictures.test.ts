import { expect } from '@open-wc/testing';
import { FILE_KINDS } from '../../src/elements/evidence-form/file-kind.js';
import { takeFile } from '../../src/elements/evidence-form/take-file.js';

/**
 * Pictures of 4 × 2 pixels, made with ImageMagick; EXIF says that they lie on their side (6), who made them and where, a
 * comment says it again. What is taken out byte by byte is proved without a browser; here, that browsers see no difference.
 */
const PICTURES = {
  jpg: '/9j/4QHoRXhpZgAATU0AKgAAAAgAAwEPAAIAAAAWAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAASAAAAFpTZWFjcmVzdCB3YXJkIDUxLjUwMDdOAAEAAQACAAAAAk4AAAAAAAAAAAAAAAAA/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAACAAIDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABwQAAICAgMAAAAAAAAAAAAAAAECBAUABgMTYf/EABUBAQEAAAAAAAAAAAAAAAAAAAcI/8QAHREBAQEAAwEAAwAAAAAAAAAAAQIDBAUGAAcRIf/aAAwDAQACEQMRAD8APm465Upt14q1cJVE7nAAjoAB2N5hl1ftvUcfgYY49pyJiYkA20ACQACv0AfwD64/x95zpe38d0/Y9jwstt9uNheml5xd3d5TVXdUNVVUtVVKqqq/f//Z//4AGFNlYWNyZXN0IHdhcmQgNTEuNTAwN07/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wAARCAACAAQDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EAB4QAAEEAgMBAAAAAAAAAAAAAAECAwQHBQgABhEJ/8QAFAEBAAAAAAAAAAAAAAAAAAAAB//EACERAAMAAQQCAwEAAAAAAAAAAAECAwQFBhESAAcTIyQm/9oADAMBAAIRAxEAPwBq/EXU/VmzaEs3J2RrVX/YJMG8s3DhSM502DLcjxxHgrDKFOtKKGwtxxQQPACtR89J4VetP6PasczVv0W6yTvX7H6ThJJp2fk9URVRF54VQFAAAHjvuHf++9H9e7FfA1XJi2ToOnZNil6obZF0el71KsPktajNStX5ejks7FiT5//Z',
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACAgMAAAACxpXwAAAB4GVYSWZNTQAqAAAACAADAQ8AAgAAABYAAAAyARIAAwAAAAEABgAAiCUABAAAAAEAAABIAAAAWlNlYWNyZXN0IHdhcmQgNTEuNTAwN04AAQABAAIAAAACTgAAAAAAAAAAAAAAAAD/2P/gABBKRklGAAEBAAABAAEAAP/bAEMAAwICAwICAwMDAwQDAwQFCAUFBAQFCgcHBggMCgwMCwoLCw0OEhANDhEOCwsQFhARExQVFRUMDxcYFhQYEhQVFP/bAEMBAwQEBQQFCQUFCRQNCw0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFP/AABEIAAIAAgMBEQACEQEDEQH/xAAUAAEAAAAAAAAAAAAAAAAAAAAI/8QAHBAAAgICAwAAAAAAAAAAAAAAAQIEBQAGAxNh/8QAFQEBAQAAAAAAAAAAAAAAAAAABwj/xAAdEQEBAQADAQADAAAAAAAAAAABAgMEBQYABxEh/9oADAMBAAIRAxEAPwA+bjrlSm3XirVwlUTucACOgAHY3mGXV+29Rx+Bhjj2nImJiQDbQAJAAK/QB/APrj/H3nOl7fx3T9j2PCy23242F6aXnF3d3lNVd1Q1VVS1VUqqqr9//9kHwaZCAAAAHXRFWHRBdXRob3IAU2VhY3Jlc3Qgd2FyZCA1MS41MDA3TiCPny0AAAAMUExURf8AAAAA/wD/AP///1sc7V0AAAAMSURBVAjXYxBgaAYAALcAlHVcbicAAAAASUVORK5CYII=',
  webp: 'UklGRiYCAABXRUJQVlA4WAoAAAAIAAAAAwAAAQAAVlA4TB8AAAAvA0AAAB8gEEjeHzqN+RcQFPwf3fxHZA/goukR/Q8BAEVYSUbgAQAATU0AKgAAAAgAAwEPAAIAAAAWAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAASAAAAFpTZWFjcmVzdCB3YXJkIDUxLjUwMDdOAAEAAQACAAAAAk4AAAAAAAAAAAAAAAAA/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAACAAIDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABwQAAICAgMAAAAAAAAAAAAAAAECBAUABgMTYf/EABUBAQEAAAAAAAAAAAAAAAAAAAcI/8QAHREBAQEAAwEAAwAAAAAAAAAAAQIDBAUGAAcRIf/aAAwDAQACEQMRAD8APm465Upt14q1cJVE7nAAjoAB2N5hl1ftvUcfgYY49pyJiYkA20ACQACv0AfwD64/x95zpe38d0/Y9jwstt9uNheml5xd3d5TVXdUNVVUtVVKqqq/f//Z',
  gif: 'R0lGODlhBAACAPEAAP8AAAAA/wD/AP///yH+FlNlYWNyZXN0IHdhcmQgNTEuNTAwN04AIfkEAAoAAAAh/wtORVRTQ0FQRTIuMAMBAgAAIf8LSW1hZ2VNYWdpY2sNZ2FtbWE9MC40NTQ1NQAsAAAAAAQAAgAAAgREAIJTACH5BAAKAAAAIf8LSW1hZ2VNYWdpY2sNZ2FtbWE9MC40NTQ1NQAsAAAAAAQAAgAAAgQEAmNSADs=',
};
const SECRET = 'Seacrest ward';

const decoded = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
}

async function seen(file: Blob): Promise<Seen> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width, height, pixels: Array.from(data) };
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function textOf(file: Blob): Promise<string> {
  return Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
}

describe('<rung-evidence-form>: pictures that are taken', () => {
  for (const [extension, base64] of Object.entries(PICTURES)) {
    it(`a ${extension} looks as before and keeps its secret`, async () => {
      const photograph = new File([decoded(base64)], `photograph.${extension}`);

      const taken = await takeFile(photograph, { maxSize: 10_000, kinds: FILE_KINDS });

      if (!taken.ok) throw new Error(taken.code);
      expect(await textOf(photograph)).to.contain(SECRET);
      expect(await textOf(taken.file)).not.to.contain(SECRET);
      expect(await seen(taken.file)).to.deep.equal(await seen(photograph));
    });
  }

  it('a photograph that lies on its side still stands upright', async () => {
    const taken = await takeFile(new File([decoded(PICTURES.jpg)], 'photograph.jpg'), { maxSize: 10_000, kinds: FILE_KINDS });
    if (!taken.ok) throw new Error(taken.code);
    const { width, height } = await seen(taken.file);
    expect([width, height]).to.deep.equal([2, 4]);
  });

  it('the digest is that of the file that is taken', async () => {
    const taken = await takeFile(new File([decoded(PICTURES.gif)], 'steps.gif'), { maxSize: 10_000, kinds: FILE_KINDS });
    if (!taken.ok) throw new Error(taken.code);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await taken.file.arrayBuffer()));
    expect(taken.attachment.digest).to.equal(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  });
});
