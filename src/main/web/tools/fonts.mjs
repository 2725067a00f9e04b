// Copies the faces that PDFs are set in to the class path (fonts/*.ttf): static TrueType, because PDFBox embeds nothing else.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(web, '../../../target/web/fonts');
const faces = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
];

mkdirSync(target, { recursive: true });
for (const face of faces) {
  copyFileSync(join(web, 'node_modules', face), join(target, basename(face)));
}
