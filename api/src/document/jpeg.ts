/** What stands between 0xFF and the length of a segment. */
const MARKER = { startOfImage: 0xd8, endOfImage: 0xd9, startOfScan: 0xda, temporary: 0x01, fill: 0xff } as const;

/**
 * Whether the bytes of a JPEG go on as one, after the three that any file may begin with: segment after segment, each of
 * its length, up to the one that says how large the picture is (ITU T.81, annex B).
 *
 * @param isWhole whether no more bytes follow
 */
export function goesOnAsJpeg(head: Uint8Array, isWhole: boolean): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  // after the start of the image
  let at = 2;
  while (at + 4 <= head.length) {
    if (head[at] !== 0xff) return false;
    const marker = head[at + 1]!;
    if (marker === MARKER.fill) at += 1;
    else if (hasNoLength(marker)) at += 2;
    else if (isFrame(marker)) return at + 9 > head.length ? !isWhole : view.getUint16(at + 7) > 0;
    else if (marker === 0 || (marker >= MARKER.startOfImage && marker <= MARKER.startOfScan)) return false;
    else {
      const length = view.getUint16(at + 2);
      if (length < 2) return false;
      at += 2 + length;
    }
  }
  // Large descriptions, as of colours, may stand before the picture.
  return !isWhole;
}

function hasNoLength(marker: number): boolean {
  return marker === MARKER.temporary || (marker >= 0xd0 && marker < MARKER.startOfImage);
}

/** Whether a segment says how large the picture is: those from 0xC0 on, but for three that hold tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
