import { expect, it } from 'vitest';
import { launch } from './launch.ts';

it('starts a browser that draws Vietnamese letters', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent('<span id="drawn">Ữ ỹ ợ ẫ đ</span>');
    // A letter that the font lacks is drawn as a box, all boxes alike.
    const pictures = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (!pen) return [];
      pen.font = '40px sans-serif';
      return [...'Ữỹợẫđ'].map((letter) => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.fillText(letter, 10, 60);
        return canvas.toDataURL();
      });
    });
    expect(new Set(pictures).size).toBe(5);
    expect(await page.locator('#drawn').textContent()).toBe('Ữ ỹ ợ ẫ đ');
  } finally {
    await browser.close();
  }
});
