// Unpacks the archives named into this process's temporary folder.
import { inflate } from '@sparticuz/chromium';

for (const archive of process.argv.slice(2)) await inflate(archive);
