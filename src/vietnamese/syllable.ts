/**
 * True for a syllable that Vietnamese spelling can make (`nghiêng`, `quyết`, `hoà` and `hòa`), whatever its capitals.
 * It knows which sounds go together and that syllables closed by c, ch, p, t take two tones only; whether the word exists it does not know.
 */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const bare = letters.replace(toneMarks, '').normalize('NFC');
  if (!shape.test(bare)) return false;
  return !/(?:c|ch|p|t)$/.test(bare) || tones[0] === acute || tones[0] === dotBelow;
}

const acute = '\u0301';
const dotBelow = '\u0323';
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

const onsets = 'ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnrstvx]';
const rimes = [
  'a', 'ac', 'ach', 'ai', 'am', 'an', 'ang', 'anh', 'ao', 'ap', 'at', 'au', 'ay', 'ăc', 'ăm', 'ăn', 'ăng', 'ăp', 'ăt', 'âc', 'âm', 'ân', 'âng', 'âp', 'ât', 'âu', 'ây',
  'e', 'ec', 'em', 'en', 'eng', 'eo', 'ep', 'et', 'ê', 'êch', 'êm', 'ên', 'ênh', 'êp', 'êt', 'êu',
  'i', 'ia', 'ich', 'iêc', 'iêm', 'iên', 'iêng', 'iêp', 'iêt', 'iêu', 'im', 'in', 'inh', 'ip', 'it', 'iu',
  'o', 'oa', 'oac', 'oach', 'oai', 'oam', 'oan', 'oang', 'oanh', 'oao', 'oap', 'oat', 'oay', 'oăc', 'oăm', 'oăn', 'oăng', 'oăt', 'oc', 'oe', 'oen', 'oeo', 'oet', 'oi', 'om', 'on', 'ong', 'ooc', 'oong', 'op', 'ot',
  'ô', 'ôc', 'ôi', 'ôm', 'ôn', 'ông', 'ôp', 'ôt', 'ơ', 'ơi', 'ơm', 'ơn', 'ơp', 'ơt',
  'u', 'ua', 'uân', 'uâng', 'uât', 'uây', 'uc', 'uê', 'uêch', 'uênh', 'ui', 'um', 'un', 'ung', 'uơ', 'uôc', 'uôi', 'uôm', 'uôn', 'uông', 'uôt', 'up', 'ut', 'uy', 'uya', 'uych', 'uyên', 'uyêt', 'uynh', 'uyp', 'uyt', 'uyu',
  'ư', 'ưa', 'ưc', 'ưi', 'ưm', 'ưng', 'ươc', 'ươi', 'ươm', 'ươn', 'ương', 'ươp', 'ươt', 'ươu', 'ưt', 'ưu', 'y', 'yêm', 'yên', 'yêng', 'yêt', 'yêu',
];
const shape = new RegExp(`^(?:${onsets})?(?:${rimes.join('|')})$`);
