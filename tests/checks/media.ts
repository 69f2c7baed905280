import sharp from 'sharp';

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } });

/** Small pictures of one colour and documents of a few bytes, true to their types. */
export const jpeg = await draw(800, 500).jpeg().toBuffer();
export const smallJpeg = await draw(320, 200).jpeg().toBuffer();
export const png = await draw(800, 500).png().toBuffer();
export const webp = await draw(800, 500).webp().toBuffer();
export const hugePng = await draw(9000, 6000).png({ compressionLevel: 9 }).toBuffer();
const gps = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '10/1 30/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '106/1 20/1 0/1',
  },
};
export const locatedJpeg = await draw(800, 500).withExif(gps).jpeg().toBuffer();
export const locatedWebp = await draw(800, 500).withExif(gps).webp().toBuffer();
export const locatedPng = await draw(800, 500).withExif(gps).png().toBuffer();
/** EXIF, but no place. */
export const datedJpeg = await draw(800, 500)
  .withExif({ IFD0: { Artist: 'Khối Thử' } })
  .jpeg()
  .toBuffer();
const frames = await Promise.all(
  ['#36a', '#a63'].map((background) =>
    sharp({ create: { width: 800, height: 500, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
);
export const movingGif = await sharp(frames, { join: { animated: true } })
  .gif()
  .toBuffer();
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const docx = Buffer.from(
  'PK\u0003\u0004…[Content_Types].xml…word/document.xml…PK\u0005\u0006',
  'latin1',
);
